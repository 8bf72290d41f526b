-- What the columns of a list held when it was last imported, so that the same list is read the same way again. It says
-- nothing of anybody and is no data of the group, so it is outside the undo history: who undoes an import because a column
-- was wrong, and imports again, must not start from nothing.
CREATE TABLE import_columns (
  -- SHA-256 of the folded headings, in hexadecimal.
  fingerprint TEXT PRIMARY KEY,
  columns     TEXT NOT NULL CHECK (json_valid(columns)),
  used_at     TEXT NOT NULL
) STRICT, WITHOUT ROWID;
