-- Households; tags, guests and what of an address is printed; which members were merged, so that they can be taken apart
-- again. The history's rows get the new columns, as in 0002.

-- Short labels of the coordinator's own.
ALTER TABLE members ADD COLUMN tags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tags));
-- 1 for somebody who comes along and is no member: a first name is enough.
ALTER TABLE members ADD COLUMN guest INTEGER NOT NULL DEFAULT 0 CHECK (guest IN (0, 1));
-- 'none': nothing is kept that says what this guest wrote.
ALTER TABLE members ADD COLUMN trace TEXT NOT NULL DEFAULT 'kept' CHECK (trace IN ('kept', 'none'));
-- How much of the address stands at the top of their letters.
ALTER TABLE members ADD COLUMN address_print TEXT NOT NULL DEFAULT 'full' CHECK (address_print IN ('full', 'town', 'none'));
UPDATE changes SET
    before = json_set(before, '$.tags', '[]', '$.guest', 0, '$.trace', 'kept', '$.address_print', 'full'),
    after = json_set(after, '$.tags', '[]', '$.guest', 0, '$.trace', 'kept', '$.address_print', 'full')
  WHERE tbl = 'members';

-- What a frozen letter shows of its writers' address, so that it stays back once one of them wants less shown.
ALTER TABLE letters ADD COLUMN address_print TEXT NOT NULL DEFAULT 'full' CHECK (address_print IN ('full', 'town', 'none'));
UPDATE changes SET
    before = json_set(before, '$.address_print', 'full'), after = json_set(after, '$.address_print', 'full')
  WHERE tbl = 'letters';
-- A member's page asks for what they signed together with others.
CREATE INDEX letters_by_household ON letters (household) WHERE household IS NOT NULL;

CREATE TABLE households (
  id         TEXT PRIMARY KEY,
  -- '' where it is called by the names of its people.
  name       TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A row of its own and no column of members: so a household can be undone although somebody's phone was changed since.
CREATE TABLE household_members (
  member_id    TEXT PRIMARY KEY REFERENCES members (id),
  household_id TEXT NOT NULL REFERENCES households (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX household_members_by_household ON household_members (household_id);

-- Two members of whom the coordinator said that they are no household, or not the same person; in either order.
CREATE TABLE refused_pairs (
  what  TEXT NOT NULL CHECK (what IN ('household', 'person')),
  one   TEXT NOT NULL REFERENCES members (id),
  other TEXT NOT NULL REFERENCES members (id),
  PRIMARY KEY (what, one, other),
  CHECK (one <> other)
) STRICT, WITHOUT ROWID;
CREATE INDEX refused_pairs_by_other ON refused_pairs (other);

-- Two members who became one. `gone` is no row of members any more, so neither id is a reference.
CREATE TABLE merges (
  id        TEXT PRIMARY KEY,
  kept      TEXT NOT NULL,
  gone      TEXT NOT NULL,
  merged_at TEXT NOT NULL,
  -- { kept: the row before, merged: the row after, gone: the row that left }
  rows      TEXT NOT NULL CHECK (json_valid(rows)),
  -- What hung on `gone`: see Moved in src/main/members/merge/move.ts.
  moved     TEXT NOT NULL CHECK (json_valid(moved))
) STRICT, WITHOUT ROWID;
CREATE INDEX merges_by_kept ON merges (kept);
