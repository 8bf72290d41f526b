-- Search, order and views of the roster. See docs/data.md for how the index follows the members, and how a person is
-- erased from it.

-- What is derived from a member not in the bin, so that 100,000 are searched and sorted without reading them. Outside
-- the undo history: it follows `members` by triggers, also through undo, redo and the bin. The words and keys need more
-- than SQL can do, so a row is marked stale here, and the desk's own triggers fill it in (src/main/roster/upkeep.ts).
CREATE TABLE roster_index (
  -- The search's own number for the member.
  number      INTEGER PRIMARY KEY,
  member_id   TEXT NOT NULL UNIQUE,
  stale       INTEGER NOT NULL DEFAULT 1 CHECK (stale IN (0, 1)),
  -- Folded words as they lie in roster_search; NULL while the row is not in it.
  name_words  TEXT,
  other_words TEXT,
  name_key    TEXT,
  town_key    TEXT,
  active      INTEGER,
  guest       INTEGER,
  has_email   INTEGER,
  country     TEXT
) STRICT;
CREATE INDEX roster_index_by_name ON roster_index (name_key, active, guest, has_email, country);
CREATE INDEX roster_index_by_town ON roster_index (town_key, name_key);
CREATE INDEX roster_index_stale ON roster_index (number) WHERE stale = 1;

-- Outside the undo history as well: by which rules the words and keys above were made, and how the table was looked at
-- last (never what was searched for).
CREATE TABLE roster_state (
  id       INTEGER PRIMARY KEY CHECK (id = 1),
  rules    TEXT NOT NULL,
  -- 0 while rows made by earlier rules are being gone through.
  complete INTEGER NOT NULL CHECK (complete IN (0, 1)),
  last     TEXT CHECK (json_valid(last))
) STRICT;
INSERT INTO roster_state (id, rules, complete) VALUES (1, '', 0);

-- Prefixes of up to six letters have lists of their own: the first letters that one types, and an area code, begin words
-- of most members, and without such a list each of those words is read.
CREATE VIRTUAL TABLE roster_search USING fts5 (
  name_words, other_words, content = 'roster_index', content_rowid = 'number', prefix = '1 2 3 4 5 6', detail = 'column',
  columnsize = 0, tokenize = 'ascii'
);
-- (Not with 'secure-delete': taking an import back would rewrite pages for every word, quadratically. An erasure turns it
-- on for its own time and has the index rewritten: see deleteSecurely and purge in src/main/db/forget.ts.)

CREATE TRIGGER roster_search_change AFTER UPDATE OF name_words, other_words ON roster_index
WHEN old.name_words IS NOT new.name_words OR old.other_words IS NOT new.other_words
BEGIN
  INSERT INTO roster_search (roster_search, rowid, name_words, other_words)
    SELECT 'delete', old.number, old.name_words, old.other_words WHERE old.name_words IS NOT NULL;
  INSERT INTO roster_search (rowid, name_words, other_words)
    SELECT new.number, new.name_words, new.other_words WHERE new.name_words IS NOT NULL;
END;
CREATE TRIGGER roster_search_insert AFTER INSERT ON roster_index
WHEN new.name_words IS NOT NULL
BEGIN
  INSERT INTO roster_search (rowid, name_words, other_words) VALUES (new.number, new.name_words, new.other_words);
END;
CREATE TRIGGER roster_search_delete AFTER DELETE ON roster_index WHEN old.name_words IS NOT NULL
BEGIN
  INSERT INTO roster_search (roster_search, rowid, name_words, other_words)
    VALUES ('delete', old.number, old.name_words, old.other_words);
END;

CREATE TRIGGER roster_index_insert AFTER INSERT ON members
WHEN new.deleted_at IS NULL
BEGIN
  INSERT INTO roster_index (member_id) SELECT new.id
    WHERE NOT EXISTS (SELECT 1 FROM roster_index WHERE member_id = new.id);
END;
CREATE TRIGGER roster_index_update AFTER UPDATE ON members
BEGIN
  DELETE FROM roster_index WHERE member_id = old.id AND (new.deleted_at IS NOT NULL OR new.id <> old.id);
  UPDATE roster_index SET stale = 1 WHERE member_id = new.id;
  INSERT INTO roster_index (member_id) SELECT new.id
    WHERE new.deleted_at IS NULL AND NOT EXISTS (SELECT 1 FROM roster_index WHERE member_id = new.id);
END;
CREATE TRIGGER roster_index_delete AFTER DELETE ON members
BEGIN
  DELETE FROM roster_index WHERE member_id = old.id;
END;

INSERT INTO roster_index (member_id) SELECT id FROM members WHERE deleted_at IS NULL ORDER BY id;

-- Named ways to look at the roster: what is searched for, filters, sort and columns.
CREATE TABLE roster_views (
  id         TEXT PRIMARY KEY,
  name       TEXT NOT NULL CHECK (name <> ''),
  look       TEXT NOT NULL CHECK (json_valid(look)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
