-- A case's letter in one language, once somebody edited it; as long as nobody did, it follows from the case.
CREATE TABLE wordings (
  case_id    TEXT NOT NULL REFERENCES cases (id),
  language   TEXT NOT NULL,
  -- WordingParts of src/shared/wording.ts.
  parts      TEXT NOT NULL CHECK (json_valid(parts)),
  updated_at TEXT NOT NULL,
  PRIMARY KEY (case_id, language)
) STRICT, WITHOUT ROWID;

-- What the variants of a pack's letters were chosen by; NULL in packs made before.
ALTER TABLE packs ADD COLUMN seed INTEGER CHECK (seed >= 0);
UPDATE changes SET before = json_set(before, '$.seed', NULL), after = json_set(after, '$.seed', NULL)
  WHERE tbl = 'packs';
