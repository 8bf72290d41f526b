-- What a group is called among many others.

-- A random UUID (RFC 9562, version 4). It comes with the profile and goes with it, into copies and to a successor; no undo
-- takes it away. The page cannot set it.
INSERT INTO settings (name, value) VALUES ('groupId', json_quote(
  lower(hex(randomblob(4))) || '-' || lower(hex(randomblob(2))) || '-4' || substr(lower(hex(randomblob(2))), 2) || '-'
  || substr('89ab', 1 + (random() & 3), 1) || substr(lower(hex(randomblob(2))), 2) || '-' || lower(hex(randomblob(6)))));

-- Tallies ----------------------------------------------------------------------------------------------------------------
-- Beside those of 0013: people by month, and what lists show of each case and addressee, so that no figure costs more
-- after ten years than after one. All of them are derived; `desk check --repair` makes them anew.

-- Who took part in a month. `who` is a member, or the mark of an erased one (actions.somebody).
CREATE TABLE people_tallies (
  who     TEXT NOT NULL,
  month   TEXT NOT NULL,
  erased  INTEGER NOT NULL CHECK (erased IN (0, 1)),
  -- How many of the actions counted here are letters.
  letters INTEGER NOT NULL,
  entries INTEGER NOT NULL,
  PRIMARY KEY (who, month)
) STRICT, WITHOUT ROWID;
CREATE INDEX people_tallies_by_month ON people_tallies (month, erased);

-- The same for each case, so that counting heads is counting rows.
CREATE TABLE case_people_tallies (
  month   TEXT NOT NULL,
  case_id TEXT NOT NULL,
  who     TEXT NOT NULL,
  entries INTEGER NOT NULL,
  PRIMARY KEY (month, case_id, who)
) STRICT, WITHOUT ROWID;

CREATE TABLE case_tallies (
  case_id TEXT PRIMARY KEY,
  count   INTEGER NOT NULL,
  entries INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE addressee_tallies (
  addressee_id TEXT PRIMARY KEY,
  count        INTEGER NOT NULL,
  entries      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The actions of one note while they are counted; otherwise empty.
CREATE TABLE tally_batch (
  month        TEXT NOT NULL,
  case_id      TEXT NOT NULL,
  channel      TEXT NOT NULL,
  kind         TEXT NOT NULL,
  addressee_id TEXT,
  who          TEXT,
  erased       INTEGER NOT NULL,
  count        INTEGER NOT NULL
) STRICT;

-- The log is read along the days alone, since people are no longer counted there.
DROP INDEX actions_by_day;
CREATE INDEX actions_by_day ON actions (done_on) WHERE deleted_at IS NULL;
DROP INDEX actions_by_somebody;

-- What lists and reports say of a case, so that nobody reads past its long texts to learn whether it was open.
CREATE INDEX cases_in_brief ON cases (id, reference, headline, country, issued, deadline, status, closed_on, people,
                                      created_at, updated_at, deleted_at);
CREATE INDEX cases_by_status ON cases (status, deadline);

INSERT INTO people_tallies
  SELECT coalesce(member_id, somebody), substr(done_on, 1, 7), max(member_id IS NULL),
    sum(CASE channel WHEN 'letter' THEN count ELSE 0 END), count(*)
  FROM actions WHERE deleted_at IS NULL AND coalesce(member_id, somebody) IS NOT NULL GROUP BY 1, 2;
INSERT INTO case_people_tallies
  SELECT substr(done_on, 1, 7), case_id, coalesce(member_id, somebody), count(*)
  FROM actions WHERE deleted_at IS NULL AND coalesce(member_id, somebody) IS NOT NULL GROUP BY 1, 2, 3;
INSERT INTO case_tallies SELECT case_id, sum(count), sum(entries) FROM tallies GROUP BY 1;
INSERT INTO addressee_tallies
  SELECT addressee_id, sum(count), sum(entries) FROM tallies WHERE addressee_id <> '' GROUP BY 1;

DROP TRIGGER tally_insert;
DROP TRIGGER tally_update;
DROP TRIGGER tally_delete;
DROP TRIGGER tally_bulk;

-- What is inserted here is added to every tally, or taken away where `count` and `entries` are negative: what an action
-- counts for is said once.
CREATE VIEW tally_changes AS
  SELECT '' AS month, '' AS case_id, '' AS channel, '' AS kind, '' AS addressee_id, '' AS who, 0 AS erased, 0 AS count,
    0 AS entries;
CREATE TRIGGER tally_change INSTEAD OF INSERT ON tally_changes
BEGIN
  INSERT INTO tallies VALUES (new.month, new.case_id, new.channel, new.kind, coalesce(new.addressee_id, ''), new.count,
                              new.entries)
    ON CONFLICT DO UPDATE SET count = count + excluded.count, entries = entries + excluded.entries;
  DELETE FROM tallies
    WHERE new.entries < 0 AND month = new.month AND case_id = new.case_id AND channel = new.channel
      AND kind = new.kind AND addressee_id = coalesce(new.addressee_id, '') AND entries = 0;

  -- Never deleted, since `changed` has to be remembered of a month of which nothing is left, too.
  INSERT INTO month_tallies VALUES (new.month, new.channel, new.kind, new.count, new.entries, 1)
    ON CONFLICT DO UPDATE SET count = count + excluded.count, entries = entries + excluded.entries, changed = 1;

  INSERT INTO people_tallies
    SELECT new.who, new.month, new.erased, CASE new.channel WHEN 'letter' THEN new.count ELSE 0 END, new.entries
     WHERE new.who IS NOT NULL
    ON CONFLICT DO UPDATE SET letters = letters + excluded.letters, entries = entries + excluded.entries;
  DELETE FROM people_tallies WHERE new.entries < 0 AND who = new.who AND month = new.month AND entries = 0;

  INSERT INTO case_people_tallies SELECT new.month, new.case_id, new.who, new.entries WHERE new.who IS NOT NULL
    ON CONFLICT DO UPDATE SET entries = entries + excluded.entries;
  DELETE FROM case_people_tallies
    WHERE new.entries < 0 AND month = new.month AND case_id = new.case_id AND who = new.who AND entries = 0;

  INSERT INTO case_tallies VALUES (new.case_id, new.count, new.entries)
    ON CONFLICT DO UPDATE SET count = count + excluded.count, entries = entries + excluded.entries;
  DELETE FROM case_tallies WHERE new.entries < 0 AND case_id = new.case_id AND entries = 0;

  INSERT INTO addressee_tallies SELECT new.addressee_id, new.count, new.entries WHERE new.addressee_id IS NOT NULL
    ON CONFLICT DO UPDATE SET count = count + excluded.count, entries = entries + excluded.entries;
  DELETE FROM addressee_tallies WHERE new.entries < 0 AND addressee_id = new.addressee_id AND entries = 0;
END;

CREATE TRIGGER tally_insert AFTER INSERT ON actions
WHEN new.deleted_at IS NULL AND (SELECT mode FROM recording) <> 'add'
BEGIN
  INSERT INTO tally_changes VALUES (
    substr(new.done_on, 1, 7), new.case_id, new.channel, new.kind, new.addressee_id,
    coalesce(new.member_id, new.somebody), new.member_id IS NULL, new.count, 1);
END;

CREATE TRIGGER tally_delete AFTER DELETE ON actions WHEN old.deleted_at IS NULL
BEGIN
  INSERT INTO tally_changes VALUES (
    substr(old.done_on, 1, 7), old.case_id, old.channel, old.kind, old.addressee_id,
    coalesce(old.member_id, old.somebody), old.member_id IS NULL, -old.count, -1);
END;

-- A change is the old row taken away and the new one added, wherever each of them counts.
CREATE TRIGGER tally_update
AFTER UPDATE OF case_id, channel, kind, count, done_on, member_id, addressee_id, deleted_at, somebody ON actions
BEGIN
  INSERT INTO tally_changes
    SELECT substr(old.done_on, 1, 7), old.case_id, old.channel, old.kind, old.addressee_id,
      coalesce(old.member_id, old.somebody), old.member_id IS NULL, -old.count, -1
     WHERE old.deleted_at IS NULL;
  INSERT INTO tally_changes
    SELECT substr(new.done_on, 1, 7), new.case_id, new.channel, new.kind, new.addressee_id,
      coalesce(new.member_id, new.somebody), new.member_id IS NULL, new.count, 1
     WHERE new.deleted_at IS NULL;
END;

-- Rows added in bulk are counted hundreds at once, when the history notes them: see src/main/db/adding.ts.
CREATE TRIGGER tally_bulk AFTER INSERT ON changes
WHEN new.tbl = 'actions' AND (SELECT mode FROM recording) = 'add'
BEGIN
  INSERT INTO tally_batch
    SELECT substr(x.done_on, 1, 7), x.case_id, x.channel, x.kind, x.addressee_id, coalesce(x.member_id, x.somebody),
      x.member_id IS NULL, x.count
      FROM json_each(new.key) k CROSS JOIN actions x ON x.id = k.value ->> 'id' WHERE x.deleted_at IS NULL;
  INSERT INTO tallies
    SELECT month, case_id, channel, kind, coalesce(addressee_id, ''), sum(count), count(*) FROM tally_batch
     WHERE true GROUP BY 1, 2, 3, 4, 5
    ON CONFLICT DO UPDATE SET count = count + excluded.count, entries = entries + excluded.entries;
  INSERT INTO month_tallies
    SELECT month, channel, kind, sum(count), count(*), 1 FROM tally_batch WHERE true GROUP BY 1, 2, 3
    ON CONFLICT DO UPDATE SET count = count + excluded.count, entries = entries + excluded.entries, changed = 1;
  INSERT INTO people_tallies
    SELECT who, month, max(erased), sum(CASE channel WHEN 'letter' THEN count ELSE 0 END), count(*) FROM tally_batch
     WHERE who IS NOT NULL GROUP BY 1, 2
    ON CONFLICT DO UPDATE SET letters = letters + excluded.letters, entries = entries + excluded.entries;
  INSERT INTO case_people_tallies
    SELECT month, case_id, who, count(*) FROM tally_batch WHERE who IS NOT NULL GROUP BY 1, 2, 3
    ON CONFLICT DO UPDATE SET entries = entries + excluded.entries;
  INSERT INTO case_tallies SELECT case_id, sum(count), count(*) FROM tally_batch WHERE true GROUP BY 1
    ON CONFLICT DO UPDATE SET count = count + excluded.count, entries = entries + excluded.entries;
  INSERT INTO addressee_tallies
    SELECT addressee_id, sum(count), count(*) FROM tally_batch WHERE addressee_id IS NOT NULL GROUP BY 1
    ON CONFLICT DO UPDATE SET count = count + excluded.count, entries = entries + excluded.entries;
  DELETE FROM tally_batch;
END;
