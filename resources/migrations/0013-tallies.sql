-- Appeals and messages of solidarity apart, where an action's figure came from, tallies kept by triggers, and the months
-- that were sent. Migrations run without recording, so the history's rows get the new columns here, as in 0002.

-- Evenings -------------------------------------------------------------------------------------------------------------
-- As much as an action needs to point at; what an evening is made of comes with its own migration.
CREATE TABLE evenings (
  id         TEXT PRIMARY KEY,
  held_on    TEXT NOT NULL,
  place      TEXT NOT NULL DEFAULT '',
  title      TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX evenings_by_day ON evenings (held_on);

-- Actions --------------------------------------------------------------------------------------------------------------
-- Made anew, since a CHECK cannot be changed.
CREATE TABLE actions_next (
  id           TEXT PRIMARY KEY,
  case_id      TEXT NOT NULL REFERENCES cases (id),
  channel      TEXT NOT NULL
               CHECK (channel IN ('letter', 'postcard', 'email', 'fax', 'call', 'social', 'petition', 'other')),
  -- To those in power, or a message of solidarity to the person or the family.
  kind         TEXT NOT NULL DEFAULT 'appeal' CHECK (kind IN ('appeal', 'solidarity')),
  count        INTEGER NOT NULL CHECK (count > 0),
  done_on      TEXT NOT NULL,
  member_id    TEXT REFERENCES members (id),
  addressee_id TEXT REFERENCES addressees (id),
  source       TEXT NOT NULL CHECK (source IN ('pack', 'manual', 'evening', 'import')),
  evening_id   TEXT REFERENCES evenings (id),
  -- One action a letter, once: posting twice breaks this even if a program forgets to ask.
  letter_id    TEXT UNIQUE REFERENCES letters (id),
  note         TEXT NOT NULL DEFAULT '',
  created_at   TEXT NOT NULL,
  updated_at   TEXT NOT NULL,
  deleted_at   TEXT,
  -- Stands for an erased member where people are counted: a random mark, another one each month.
  somebody     TEXT
) STRICT, WITHOUT ROWID;
INSERT INTO actions_next (id, case_id, channel, count, done_on, member_id, addressee_id, source, letter_id, note,
                          created_at, updated_at, deleted_at, somebody)
  SELECT id, case_id, channel, count, done_on, member_id, addressee_id, source, letter_id, note, created_at, updated_at,
         deleted_at, somebody FROM actions;
DROP TABLE actions;
ALTER TABLE actions_next RENAME TO actions;
-- The log is read along the first one, and so are the people of a month, without a look at the rows.
CREATE INDEX actions_by_day ON actions (done_on, id, case_id, member_id, somebody, deleted_at)
  WHERE deleted_at IS NULL;
CREATE INDEX actions_by_case ON actions (case_id, done_on);
CREATE INDEX actions_by_member ON actions (member_id, done_on, deleted_at);
CREATE INDEX actions_by_addressee ON actions (addressee_id);
CREATE INDEX actions_by_somebody ON actions (done_on, somebody) WHERE somebody IS NOT NULL;
CREATE INDEX actions_by_evening ON actions (evening_id) WHERE evening_id IS NOT NULL;

UPDATE changes SET before = json_set(before, '$.kind', 'appeal', '$.evening_id', NULL) WHERE tbl = 'actions';
UPDATE changes SET after = json_set(after, '$.kind', 'appeal', '$.evening_id', NULL)
  WHERE tbl = 'actions' AND json_type(after) = 'object';
UPDATE changes SET after = (SELECT json_group_array(json_set(value, '$.kind', 'appeal', '$.evening_id', NULL))
                              FROM json_each(changes.after))
  WHERE tbl = 'actions' AND json_type(after) = 'array';
-- What an entry of the log was before it was corrected.
CREATE INDEX changes_of_actions ON changes (before ->> 'id')
  WHERE tbl = 'actions' AND before IS NOT NULL AND after IS NOT NULL;

-- Tallies --------------------------------------------------------------------------------------------------------------
-- Derived from `actions` by the triggers below, whoever writes: an operation, its undo, or a bulk of rows. They stand
-- outside the undo history, and checking the data compares them with the actions. A migration that makes `actions` anew
-- has to make the triggers anew.
CREATE TABLE tallies (
  month        TEXT NOT NULL,
  case_id      TEXT NOT NULL,
  channel      TEXT NOT NULL,
  kind         TEXT NOT NULL,
  -- Empty where the action has no addressee: a key holds no NULL.
  addressee_id TEXT NOT NULL,
  count        INTEGER NOT NULL,
  -- How many rows of `actions` these are.
  entries      INTEGER NOT NULL,
  PRIMARY KEY (month, case_id, channel, kind, addressee_id)
) STRICT, WITHOUT ROWID;

-- The same over all cases and addressees, sixteen rows a month at most: lists of months read nothing else.
CREATE TABLE month_tallies (
  month   TEXT NOT NULL,
  channel TEXT NOT NULL,
  kind    TEXT NOT NULL,
  count   INTEGER NOT NULL,
  entries INTEGER NOT NULL,
  -- 1 from a change on until the month was compared with what was sent of it: see src/main/reports/sent.ts.
  changed INTEGER NOT NULL DEFAULT 1 CHECK (changed IN (0, 1)),
  PRIMARY KEY (month, channel, kind)
) STRICT, WITHOUT ROWID;

INSERT INTO tallies
  SELECT substr(done_on, 1, 7), case_id, channel, kind, coalesce(addressee_id, ''), sum(count), count(*)
    FROM actions WHERE deleted_at IS NULL GROUP BY 1, 2, 3, 4, 5;
INSERT INTO month_tallies (month, channel, kind, count, entries)
  SELECT month, channel, kind, sum(count), sum(entries) FROM tallies GROUP BY 1, 2, 3;

CREATE TRIGGER tally_insert AFTER INSERT ON actions
WHEN new.deleted_at IS NULL AND (SELECT mode FROM recording) <> 'add'
BEGIN
  INSERT INTO tallies VALUES (substr(new.done_on, 1, 7), new.case_id, new.channel, new.kind,
                              coalesce(new.addressee_id, ''), new.count, 1)
    ON CONFLICT DO UPDATE SET count = count + excluded.count, entries = entries + 1;
  INSERT INTO month_tallies VALUES (substr(new.done_on, 1, 7), new.channel, new.kind, new.count, 1, 1)
    ON CONFLICT DO UPDATE SET count = count + excluded.count, entries = entries + 1, changed = 1;
END;

CREATE TRIGGER tally_delete AFTER DELETE ON actions WHEN old.deleted_at IS NULL
BEGIN
  UPDATE tallies SET count = count - old.count, entries = entries - 1
    WHERE month = substr(old.done_on, 1, 7) AND case_id = old.case_id AND channel = old.channel AND kind = old.kind
      AND addressee_id = coalesce(old.addressee_id, '');
  DELETE FROM tallies
    WHERE month = substr(old.done_on, 1, 7) AND case_id = old.case_id AND channel = old.channel AND kind = old.kind
      AND addressee_id = coalesce(old.addressee_id, '') AND entries = 0;
  UPDATE month_tallies SET count = count - old.count, entries = entries - 1, changed = 1
    WHERE month = substr(old.done_on, 1, 7) AND channel = old.channel AND kind = old.kind;
END;

-- A change is the old row taken away and the new one added, wherever each of them counts.
CREATE TRIGGER tally_update
AFTER UPDATE OF case_id, channel, kind, count, done_on, addressee_id, deleted_at ON actions
BEGIN
  INSERT INTO tallies
    SELECT substr(new.done_on, 1, 7), new.case_id, new.channel, new.kind, coalesce(new.addressee_id, ''), new.count, 1
     WHERE new.deleted_at IS NULL
    ON CONFLICT DO UPDATE SET count = count + excluded.count, entries = entries + 1;
  INSERT INTO month_tallies
    SELECT substr(new.done_on, 1, 7), new.channel, new.kind, new.count, 1, 1 WHERE new.deleted_at IS NULL
    ON CONFLICT DO UPDATE SET count = count + excluded.count, entries = entries + 1, changed = 1;
  UPDATE tallies SET count = count - old.count, entries = entries - 1
    WHERE old.deleted_at IS NULL AND month = substr(old.done_on, 1, 7) AND case_id = old.case_id
      AND channel = old.channel AND kind = old.kind AND addressee_id = coalesce(old.addressee_id, '');
  DELETE FROM tallies
    WHERE old.deleted_at IS NULL AND month = substr(old.done_on, 1, 7) AND case_id = old.case_id
      AND channel = old.channel AND kind = old.kind AND addressee_id = coalesce(old.addressee_id, '') AND entries = 0;
  UPDATE month_tallies SET count = count - old.count, entries = entries - 1, changed = 1
    WHERE old.deleted_at IS NULL AND month = substr(old.done_on, 1, 7) AND channel = old.channel AND kind = old.kind;
END;

-- Rows added in bulk are counted hundreds at once, when the history notes them: see src/main/db/adding.ts.
CREATE TRIGGER tally_bulk AFTER INSERT ON changes
WHEN new.tbl = 'actions' AND (SELECT mode FROM recording) = 'add'
BEGIN
  INSERT INTO tallies
    SELECT substr(x.done_on, 1, 7), x.case_id, x.channel, x.kind, coalesce(x.addressee_id, ''), sum(x.count), count(*)
      FROM json_each(new.key) k CROSS JOIN actions x ON x.id = k.value ->> 'id'
     WHERE x.deleted_at IS NULL GROUP BY 1, 2, 3, 4, 5
    ON CONFLICT DO UPDATE SET count = count + excluded.count, entries = entries + excluded.entries;
  INSERT INTO month_tallies
    SELECT substr(x.done_on, 1, 7), x.channel, x.kind, sum(x.count), count(*), 1
      FROM json_each(new.key) k CROSS JOIN actions x ON x.id = k.value ->> 'id'
     WHERE x.deleted_at IS NULL GROUP BY 1, 2, 3
    ON CONFLICT DO UPDATE SET count = count + excluded.count, entries = entries + excluded.entries, changed = 1;
END;

-- Months ---------------------------------------------------------------------------------------------------------------
CREATE TABLE months (
  month   TEXT PRIMARY KEY,
  sent_on TEXT NOT NULL,
  -- MonthReport of src/shared/reports.ts, as it was sent.
  report  TEXT NOT NULL CHECK (json_valid(report)),
  -- What headquarters know of the month by now: as it was sent, and what later reports said of it. A list of
  -- { caseId, reference, channel, kind, count }.
  told    TEXT NOT NULL CHECK (json_valid(told))
) STRICT, WITHOUT ROWID;

-- What is told of a month changes with every sending and its undo: then the month is compared anew.
CREATE TRIGGER month_sent AFTER INSERT ON months
BEGIN
  UPDATE month_tallies SET changed = 1 WHERE month = new.month;
END;
CREATE TRIGGER month_told AFTER UPDATE ON months
BEGIN
  UPDATE month_tallies SET changed = 1 WHERE month = new.month;
END;
