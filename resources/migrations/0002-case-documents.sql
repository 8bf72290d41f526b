-- A case keeps every document it was made and updated from; a pack can be held back and released. Migrations run without
-- recording, so the history's rows are brought to the new shape here: undo and redo go on working across them.

-- Documents ----------------------------------------------------------------------------------------------------------
CREATE TABLE case_documents (
  id          TEXT PRIMARY KEY,
  case_id     TEXT NOT NULL REFERENCES cases (id),
  kind        TEXT NOT NULL CHECK (kind IN ('first', 'update')),
  name        TEXT,
  text        TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX case_documents_by_case ON case_documents (case_id, recorded_at);
CREATE INDEX case_documents_by_fingerprint ON case_documents (fingerprint);

-- A case had one document at most, so the document takes the case's id: the same here and in the history.
INSERT INTO case_documents (id, case_id, kind, name, text, fingerprint, recorded_at)
  SELECT id, id, 'first', source_name, source_text, source_fingerprint, created_at FROM cases
  WHERE source_text IS NOT NULL AND source_fingerprint IS NOT NULL;

-- Sources were only ever written when their case was made.
INSERT INTO changes (operation, tbl, before, after)
  SELECT operation, 'case_documents', NULL, json_object(
      'id', after ->> 'id', 'case_id', after ->> 'id', 'kind', 'first', 'name', after ->> 'source_name',
      'text', after ->> 'source_text', 'fingerprint', after ->> 'source_fingerprint',
      'recorded_at', after ->> 'created_at')
  FROM changes
  WHERE tbl = 'cases' AND before IS NULL AND after ->> 'source_text' IS NOT NULL
    AND after ->> 'source_fingerprint' IS NOT NULL;

UPDATE changes SET
    before = json_remove(before, '$.source_name', '$.source_text', '$.source_fingerprint'),
    after = json_remove(after, '$.source_name', '$.source_text', '$.source_fingerprint')
  WHERE tbl = 'cases';

DROP INDEX cases_by_fingerprint;
ALTER TABLE cases DROP COLUMN source_name;
ALTER TABLE cases DROP COLUMN source_text;
ALTER TABLE cases DROP COLUMN source_fingerprint;

-- The day of closing ---------------------------------------------------------------------------------------------------
-- It held the moment; a case is closed on a day, which may be another than the one on which somebody wrote it down.
UPDATE cases SET closed_on = substr(closed_on, 1, 10) WHERE closed_on IS NOT NULL;
UPDATE changes SET before = json_set(before, '$.closed_on', substr(before ->> 'closed_on', 1, 10))
  WHERE tbl = 'cases' AND before ->> 'closed_on' IS NOT NULL;
UPDATE changes SET after = json_set(after, '$.closed_on', substr(after ->> 'closed_on', 1, 10))
  WHERE tbl = 'cases' AND after ->> 'closed_on' IS NOT NULL;

-- Packs held back --------------------------------------------------------------------------------------------------------
ALTER TABLE packs ADD COLUMN released_at TEXT;
UPDATE changes SET before = json_set(before, '$.released_at', NULL), after = json_set(after, '$.released_at', NULL)
  WHERE tbl = 'packs';
