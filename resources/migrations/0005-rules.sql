-- How each letter of a pack goes, who signs it, and what may take it out of the print again; countries that a member
-- never writes to; how long post takes and what it costs. The history's rows get the new columns, as in 0002.

-- [{ "country": "BY", "rule": "never" | "initials" }]
ALTER TABLE members ADD COLUMN safety TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(safety));
UPDATE changes SET before = json_set(before, '$.safety', '[]'), after = json_set(after, '$.safety', '[]')
  WHERE tbl = 'members';

ALTER TABLE letters ADD COLUMN channel TEXT NOT NULL DEFAULT 'letter' CHECK (channel IN ('letter', 'email', 'fax'));
-- The embassy in whose care it goes.
ALTER TABLE letters ADD COLUMN via TEXT REFERENCES addressees (id);
-- 1 where it shows nothing of its writer but initials and postcode.
ALTER TABLE letters ADD COLUMN initials INTEGER NOT NULL DEFAULT 0 CHECK (initials IN (0, 1));
-- The ids of those who sign together; NULL where one person signs.
ALTER TABLE letters ADD COLUMN household TEXT CHECK (household IS NULL OR json_valid(household));
UPDATE changes SET
    before = json_set(before, '$.channel', 'letter', '$.via', NULL, '$.initials', 0, '$.household', NULL),
    after = json_set(after, '$.channel', 'letter', '$.via', NULL, '$.initials', 0, '$.household', NULL)
  WHERE tbl = 'letters';

-- What the coordinator knows better than resources/post/airmail.json; NULL where the typical figure stands.
CREATE TABLE post_days (
  country TEXT PRIMARY KEY,
  days    INTEGER CHECK (days BETWEEN 0 AND 365),
  zone    TEXT CHECK (zone IN ('inland', 'zone1', 'zone2', 'zone3'))
) STRICT, WITHOUT ROWID;

-- Price of one letter in hundredths of the group's currency.
CREATE TABLE post_prices (
  zone  TEXT PRIMARY KEY CHECK (zone IN ('inland', 'zone1', 'zone2', 'zone3')),
  price INTEGER NOT NULL CHECK (price BETWEEN 0 AND 10000000)
) STRICT, WITHOUT ROWID;
