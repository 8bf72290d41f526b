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
  deleted_at   TEXT
) STRICT, WITHOUT ROWID;
INSERT INTO actions_next (id, case_id, channel, count, done_on, member_id, addressee_id, source, letter_id, note,
                          created_at, updated_at, deleted_at)
  SELECT id, case_id, channel, count, done_on, member_id, addressee_id, source, letter_id, note, created_at, updated_at,
         deleted_at FROM actions;
DROP TABLE actions;
ALTER TABLE actions_next RENAME TO actions;
-- An index ends with the key, so the log is read along this one a page at a time.
CREATE INDEX actions_by_day ON actions (done_on);
CREATE INDEX actions_by_case ON actions (case_id, done_on);
CREATE INDEX actions_by_member ON actions (member_id);
CREATE INDEX actions_by_addressee ON actions (addressee_id);
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
-- outside the undo history, and checking the data compares them with the actions.
CREATE TABLE tallies (
  month        TEXT NOT NULL,
  case_id      TEXT NOT NULL,
  channel      TEXT NOT NULL,
  kind         TEXT NOT NULL,
  -- Empty where the action has no addressee: a key holds no NULL.
  addressee_id TEXT NOT NULL,
  count        INTEGER NOT NULL CHECK (count >= 0),
  -- How many rows of `actions` these are.
  entries      INTEGER NOT NULL CHECK (entries >= 0),
  PRIMARY KEY (month, case_id, channel, kind, addressee_id)
) STRICT, WITHOUT ROWID;

-- Who did something for a case in a month: people are counted, not added up.
CREATE TABLE takers (
  month     TEXT NOT NULL,
  case_id   TEXT NOT NULL,
  member_id TEXT NOT NULL,
  entries   INTEGER NOT NULL CHECK (entries >= 0),
  PRIMARY KEY (month, case_id, member_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX takers_by_member ON takers (member_id, month);

CREATE TRIGGER tally_in AFTER INSERT ON actions WHEN new.deleted_at IS NULL
BEGIN
  INSERT INTO tallies VALUES (substr(new.done_on, 1, 7), new.case_id, new.channel, new.kind,
                              coalesce(new.addressee_id, ''), new.count, 1)
    ON CONFLICT DO UPDATE SET count = count + excluded.count, entries = entries + 1;
  INSERT INTO takers SELECT substr(new.done_on, 1, 7), new.case_id, new.member_id, 1 WHERE new.member_id IS NOT NULL
    ON CONFLICT DO UPDATE SET entries = entries + 1;
END;
