-- The letters of a pack share most of their words, so each text stands here once and `letters.words` holds numbers of
-- texts. Packs made before keep the whole LetterText there: both read alike, and undo finds its rows as it left them.
CREATE TABLE pack_texts (
  pack_id TEXT NOT NULL REFERENCES packs (id),
  n       INTEGER NOT NULL,
  -- A list of lines.
  lines   TEXT NOT NULL CHECK (json_valid(lines)),
  PRIMARY KEY (pack_id, n)
) STRICT, WITHOUT ROWID;

-- How the paragraphs of a pack are set: a Form of src/main/letters/sheet.ts, once each.
CREATE TABLE pack_forms (
  pack_id TEXT NOT NULL REFERENCES packs (id),
  n       INTEGER NOT NULL,
  form    TEXT NOT NULL CHECK (json_valid(form)),
  PRIMARY KEY (pack_id, n)
) STRICT, WITHOUT ROWID;

-- Numbers of form and text for each paragraph, so that printing lays nothing out again; NULL in packs made before.
ALTER TABLE letters ADD COLUMN sheet TEXT CHECK (sheet IS NULL OR json_valid(sheet));
UPDATE changes SET before = json_set(before, '$.sheet', NULL), after = json_set(after, '$.sheet', NULL)
  WHERE tbl = 'letters';
