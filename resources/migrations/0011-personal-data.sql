-- The consent ledger with more purposes and the wording that was shown; what people asked for; which reviews were decided;
-- whom the group erased.

-- Words shown to people who were asked for consent, a row a version: added, never changed (GDPR Art. 7 (1)).
CREATE TABLE consent_texts (
  id          TEXT PRIMARY KEY,
  purpose     TEXT NOT NULL CHECK (purpose IN ('roster', 'contact', 'sharing')),
  text        TEXT NOT NULL CHECK (text <> ''),
  recorded_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX consent_texts_by_purpose ON consent_texts (purpose, id);

-- A CHECK cannot be altered, so the ledger moves into a new table; nothing refers to it.
CREATE TABLE consents_new (
  id          TEXT PRIMARY KEY,
  member_id   TEXT NOT NULL REFERENCES members (id),
  purpose     TEXT NOT NULL CHECK (purpose IN ('roster', 'contact', 'sharing')),
  given       INTEGER NOT NULL CHECK (given IN (0, 1)),
  said_on     TEXT,
  how         TEXT NOT NULL DEFAULT '',
  recorded_at TEXT NOT NULL,
  -- The wording shown; NULL where nobody noted it.
  text_id     TEXT REFERENCES consent_texts (id)
) STRICT, WITHOUT ROWID;
INSERT INTO consents_new (id, member_id, purpose, given, said_on, how, recorded_at)
  SELECT id, member_id, purpose, given, said_on, how, recorded_at FROM consents;
DROP TABLE consents;
ALTER TABLE consents_new RENAME TO consents;
CREATE INDEX consents_by_member ON consents (member_id, purpose, id);
UPDATE changes SET before = json_set(before, '$.text_id', NULL), after = json_set(after, '$.text_id', NULL)
  WHERE tbl = 'consents';

-- What a person asked the group for (GDPR Art. 15 to 17), with the day it came: it is due a month later (Art. 12 (3)).
CREATE TABLE data_requests (
  id          TEXT PRIMARY KEY,
  member_id   TEXT NOT NULL REFERENCES members (id),
  kind        TEXT NOT NULL CHECK (kind IN ('access', 'correction', 'erasure')),
  came_on     TEXT NOT NULL,
  how         TEXT NOT NULL DEFAULT '',
  done_on     TEXT,
  recorded_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX data_requests_by_member ON data_requests (member_id, came_on);

-- What was decided when a rule proposed to look at a member again; the rule is silent until that day.
CREATE TABLE review_decisions (
  member_id  TEXT NOT NULL REFERENCES members (id),
  rule       TEXT NOT NULL,
  decision   TEXT NOT NULL CHECK (decision IN ('keep', 'ask')),
  decided_on TEXT NOT NULL,
  until      TEXT NOT NULL,
  PRIMARY KEY (member_id, rule)
) STRICT, WITHOUT ROWID;

-- An erasure that happened, without a word on whom; `purged` is 1 once nothing of it is left between the file's rows.
CREATE TABLE erasures (
  id        TEXT PRIMARY KEY,
  erased_at TEXT NOT NULL,
  -- ErasureCounts of src/shared/personalData.ts.
  counts    TEXT NOT NULL CHECK (json_valid(counts)),
  purged    INTEGER NOT NULL DEFAULT 0 CHECK (purged IN (0, 1))
) STRICT, WITHOUT ROWID;

-- HMAC-SHA-256 of a name with an e-mail, address or phone, under a salt of the profile: an old list does not bring an
-- erased person back, and nobody can read from here who it was.
CREATE TABLE barred (
  fingerprint TEXT PRIMARY KEY,
  salt        TEXT NOT NULL,
  barred_on   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A letter whose writer was erased: it is kept for the count and is never printed again.
ALTER TABLE letters ADD COLUMN erased INTEGER NOT NULL DEFAULT 0 CHECK (erased IN (0, 1));
UPDATE changes SET before = json_set(before, '$.erased', 0), after = json_set(after, '$.erased', 0)
  WHERE tbl = 'letters';

-- Stands for an erased member where people are counted: a random mark, another one each month.
ALTER TABLE actions ADD COLUMN somebody TEXT;
UPDATE changes SET before = json_set(before, '$.somebody', NULL), after = json_set(after, '$.somebody', NULL)
  WHERE tbl = 'actions';
