-- The sheet of paper on which a letter was counted, where an evening's list was typed in from paper: 1 for the first. NULL
-- where it was tapped on the screen or stands beside a name.
ALTER TABLE taps ADD COLUMN sheet INTEGER CHECK (sheet > 0);
UPDATE changes SET before = CASE WHEN before IS NULL THEN NULL ELSE json_set(before, '$.sheet', NULL) END,
                   after = CASE WHEN after IS NULL THEN NULL ELSE json_set(after, '$.sheet', NULL) END
  WHERE tbl = 'taps' AND key IS NULL;
UPDATE changes SET after = (SELECT json_group_array(json_set(value, '$.sheet', NULL)) FROM json_each(after))
  WHERE tbl = 'taps' AND key IS NOT NULL AND after IS NOT NULL;
