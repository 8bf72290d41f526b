-- Exchange with other groups and a successor: which versions of a record are known, which records of two groups are one,
-- and what other groups did. See docs/exchange.md.

-- A version of a record that was given away or taken in. What stands in the record's own table has no `content` here; a
-- version that another one was preferred to keeps its own, until somebody decides.
CREATE TABLE exchange_versions (
  kind       TEXT NOT NULL,
  -- The record's key; several columns as a JSON list.
  id         TEXT NOT NULL,
  -- 128 bits of SHA-256 over content and the versions it was made from, base64url.
  version    TEXT NOT NULL,
  -- All versions that it takes the place of.
  after      TEXT NOT NULL CHECK (json_valid(after)),
  changed_at TEXT NOT NULL,
  -- The group in which it was made, and whether that was in this profile.
  made_by    TEXT NOT NULL,
  here       INTEGER NOT NULL CHECK (here IN (0, 1)),
  -- A hash of the row as this version left it; 'removed' where it left none; NULL where it does not stand.
  standing   TEXT,
  -- JSON null: the record was removed.
  content    TEXT CHECK (content IS NULL OR json_valid(content)),
  PRIMARY KEY (kind, id, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX exchange_versions_waiting ON exchange_versions (kind, id) WHERE standing IS NULL;

-- Two entries, made by two groups on their own, that are the same case or addressee; 0: somebody said that they are not.
CREATE TABLE exchange_same (
  kind  TEXT NOT NULL CHECK (kind IN ('case', 'addressee')),
  one   TEXT NOT NULL,
  other TEXT NOT NULL,
  same  INTEGER NOT NULL CHECK (same IN (0, 1)),
  PRIMARY KEY (kind, one, other),
  CHECK (one < other)
) STRICT, WITHOUT ROWID;

-- What another group did for one case, in counts; nobody's name. It never enters this group's own months.
CREATE TABLE group_tallies (
  group_id   TEXT NOT NULL,
  -- The reference, folded and with four figures of the year: another group's case has another id.
  case_key   TEXT NOT NULL,
  group_name TEXT NOT NULL,
  reference  TEXT NOT NULL,
  headline   TEXT NOT NULL,
  country    TEXT,
  -- When that group counted: of two files the later counts, whichever came first.
  counted_at TEXT NOT NULL,
  -- [{ month, channel, kind, count }]
  cells      TEXT NOT NULL CHECK (json_valid(cells)),
  PRIMARY KEY (group_id, case_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX group_tallies_by_case ON group_tallies (case_key);
