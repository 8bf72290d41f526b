-- The first whole version: the profile's tables. See docs/data.md for what each holds.

-- Undo history ---------------------------------------------------------------------------------------------------
-- One row for what the coordinator did; `undone` counts up so that redo takes the latest undone first.
CREATE TABLE operations (
  seq     INTEGER PRIMARY KEY,
  id      TEXT NOT NULL UNIQUE,
  key     TEXT NOT NULL,
  params  TEXT NOT NULL CHECK (json_valid(params)),
  at      TEXT NOT NULL,
  undone  INTEGER,
  dropped INTEGER NOT NULL DEFAULT 0 CHECK (dropped IN (0, 1))
) STRICT;

-- What it changed, row by row, as JSON objects of the row before and after (null: the row was not there).
CREATE TABLE changes (
  seq       INTEGER PRIMARY KEY,
  operation INTEGER NOT NULL REFERENCES operations (seq),
  tbl       TEXT NOT NULL,
  before    TEXT,
  after     TEXT
) STRICT;
CREATE INDEX changes_by_operation ON changes (operation, seq);

-- What the recording triggers do now: 'closed' refuses writes, 'record' notes them, 'replay' lets undo and redo pass.
CREATE TABLE recording (
  id        INTEGER PRIMARY KEY CHECK (id = 1),
  mode      TEXT NOT NULL CHECK (mode IN ('closed', 'record', 'replay')),
  operation INTEGER
) STRICT;
INSERT INTO recording (id, mode, operation) VALUES (1, 'closed', NULL);

-- Settings ---------------------------------------------------------------------------------------------------------
CREATE TABLE settings (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

-- Intake: documents being read, not yet the group's data, so outside the undo history --------------------------------
CREATE TABLE intake_drafts (
  id          TEXT PRIMARY KEY,
  created_at  TEXT NOT NULL,
  source      TEXT NOT NULL CHECK (json_valid(source)),
  fingerprint TEXT NOT NULL,
  read        TEXT NOT NULL CHECK (json_valid(read)),
  edited      TEXT NOT NULL CHECK (json_valid(edited))
) STRICT, WITHOUT ROWID;

-- Cases --------------------------------------------------------------------------------------------------------------
CREATE TABLE cases (
  id                  TEXT PRIMARY KEY,
  reference           TEXT NOT NULL,
  -- Folded for look-up: 'ua 172/17'.
  reference_key       TEXT NOT NULL,
  reference_printed   TEXT,
  sequence            INTEGER,
  doc_index           TEXT,
  headline            TEXT NOT NULL,
  country             TEXT,
  issued              TEXT,
  deadline            TEXT,
  summary             TEXT NOT NULL DEFAULT '',
  background          TEXT NOT NULL DEFAULT '',
  additional          TEXT NOT NULL DEFAULT '',
  model_letter        TEXT NOT NULL DEFAULT '',
  letter_salutation   TEXT,
  preferred_languages TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(preferred_languages)),
  people              TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(people)),
  language            TEXT,
  note                TEXT NOT NULL DEFAULT '',
  status              TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'closed')),
  closed_on           TEXT,
  closed_notice       TEXT,
  source_name         TEXT,
  source_text         TEXT,
  source_fingerprint  TEXT,
  created_at          TEXT NOT NULL,
  updated_at          TEXT NOT NULL,
  deleted_at          TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX cases_by_reference ON cases (reference_key);
CREATE INDEX cases_by_fingerprint ON cases (source_fingerprint);

CREATE TABLE asks (
  id       TEXT PRIMARY KEY,
  case_id  TEXT NOT NULL REFERENCES cases (id),
  position INTEGER NOT NULL,
  text     TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX asks_by_case ON asks (case_id, position);

CREATE TABLE addressees (
  id            TEXT PRIMARY KEY,
  name          TEXT NOT NULL DEFAULT '',
  title         TEXT NOT NULL DEFAULT '',
  address       TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(address)),
  country       TEXT,
  emails        TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(emails)),
  faxes         TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(faxes)),
  phones        TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(phones)),
  social        TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(social)),
  salutation    TEXT NOT NULL DEFAULT '',
  check_address INTEGER NOT NULL DEFAULT 0 CHECK (check_address IN (0, 1)),
  note          TEXT NOT NULL DEFAULT '',
  created_at    TEXT NOT NULL,
  updated_at    TEXT NOT NULL,
  deleted_at    TEXT,
  CHECK (name <> '' OR title <> '')
) STRICT, WITHOUT ROWID;

CREATE TABLE case_addressees (
  case_id      TEXT NOT NULL REFERENCES cases (id),
  addressee_id TEXT NOT NULL REFERENCES addressees (id),
  role         TEXT NOT NULL CHECK (role IN ('target', 'copy')),
  position     INTEGER NOT NULL,
  PRIMARY KEY (case_id, addressee_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_addressees_by_addressee ON case_addressees (addressee_id);

-- Members --------------------------------------------------------------------------------------------------------------
CREATE TABLE members (
  id          TEXT PRIMARY KEY,
  prefix      TEXT NOT NULL DEFAULT '',
  given_name  TEXT NOT NULL DEFAULT '',
  family_name TEXT NOT NULL DEFAULT '',
  address     TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(address)),
  country     TEXT,
  email       TEXT NOT NULL DEFAULT '',
  phone       TEXT NOT NULL DEFAULT '',
  phone_e164  TEXT,
  channels    TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(channels)),
  languages   TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(languages)),
  note        TEXT NOT NULL DEFAULT '',
  active      INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  created_at  TEXT NOT NULL,
  updated_at  TEXT NOT NULL,
  deleted_at  TEXT,
  CHECK (given_name <> '' OR family_name <> '')
) STRICT, WITHOUT ROWID;

-- The consent ledger (GDPR Art. 7): entries are added, never changed; the latest one of a purpose counts.
CREATE TABLE consents (
  id          TEXT PRIMARY KEY,
  member_id   TEXT NOT NULL REFERENCES members (id),
  purpose     TEXT NOT NULL CHECK (purpose IN ('roster')),
  given       INTEGER NOT NULL CHECK (given IN (0, 1)),
  said_on     TEXT,
  how         TEXT NOT NULL DEFAULT '',
  recorded_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX consents_by_member ON consents (member_id, purpose, id);

-- Packs ------------------------------------------------------------------------------------------------------------------
CREATE TABLE packs (
  id          TEXT PRIMARY KEY,
  number      INTEGER NOT NULL UNIQUE,
  letter_date TEXT NOT NULL,
  page_size   TEXT NOT NULL CHECK (page_size IN ('A4', 'Letter')),
  posted_on   TEXT,
  skipped     TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(skipped)),
  -- What was frozen: the letters themselves are too long to be counted each time a list is shown.
  letters     INTEGER NOT NULL,
  members     INTEGER NOT NULL,
  addressees  INTEGER NOT NULL,
  created_at  TEXT NOT NULL,
  deleted_at  TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE pack_cases (
  pack_id  TEXT NOT NULL REFERENCES packs (id),
  case_id  TEXT NOT NULL REFERENCES cases (id),
  position INTEGER NOT NULL,
  PRIMARY KEY (pack_id, case_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX pack_cases_by_case ON pack_cases (case_id);

-- `words` is the frozen LetterText: printing again takes nothing from anywhere else.
CREATE TABLE letters (
  id             TEXT PRIMARY KEY,
  pack_id        TEXT NOT NULL REFERENCES packs (id),
  position       INTEGER NOT NULL,
  code           TEXT NOT NULL UNIQUE,
  case_id        TEXT NOT NULL REFERENCES cases (id),
  member_id      TEXT REFERENCES members (id),
  member_name    TEXT NOT NULL,
  addressee_id   TEXT REFERENCES addressees (id),
  addressee_name TEXT NOT NULL,
  words          TEXT NOT NULL CHECK (json_valid(words))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX letters_by_pack ON letters (pack_id, position);
CREATE INDEX letters_by_case ON letters (case_id, pack_id);
CREATE INDEX letters_by_member ON letters (member_id);
CREATE INDEX letters_by_addressee ON letters (addressee_id);

-- Actions ----------------------------------------------------------------------------------------------------------------
CREATE TABLE actions (
  id           TEXT PRIMARY KEY,
  case_id      TEXT NOT NULL REFERENCES cases (id),
  channel      TEXT NOT NULL
               CHECK (channel IN ('letter', 'postcard', 'email', 'fax', 'call', 'social', 'petition', 'other')),
  count        INTEGER NOT NULL CHECK (count > 0),
  done_on      TEXT NOT NULL,
  member_id    TEXT REFERENCES members (id),
  addressee_id TEXT REFERENCES addressees (id),
  source       TEXT NOT NULL CHECK (source IN ('pack', 'manual')),
  -- One action a letter, once: posting twice breaks this even if a program forgets to ask.
  letter_id    TEXT UNIQUE REFERENCES letters (id),
  note         TEXT NOT NULL DEFAULT '',
  created_at   TEXT NOT NULL,
  updated_at   TEXT NOT NULL,
  deleted_at   TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX actions_by_day ON actions (done_on);
CREATE INDEX actions_by_case ON actions (case_id, done_on);
CREATE INDEX actions_by_member ON actions (member_id);
CREATE INDEX actions_by_addressee ON actions (addressee_id);
