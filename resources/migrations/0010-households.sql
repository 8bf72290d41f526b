-- Reserved for households. TAKE THE OTHER SIDE WHEN MERGING: these are its first lines, so that the roster's table could
-- be built beside it.
ALTER TABLE members ADD COLUMN tags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tags));
ALTER TABLE members ADD COLUMN guest INTEGER NOT NULL DEFAULT 0 CHECK (guest IN (0, 1));
UPDATE changes SET
    before = json_set(before, '$.tags', '[]', '$.guest', 0), after = json_set(after, '$.tags', '[]', '$.guest', 0)
  WHERE tbl = 'members';
