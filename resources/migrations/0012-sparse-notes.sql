-- Added rows are noted by their keys alone: a JSON object of the key's columns, or a list of such objects. `after` gets the
-- list of whole rows when they are taken back, so that they can be added again. Notes from before hold one whole row in
-- `after` and no key.
ALTER TABLE changes ADD COLUMN key TEXT;

-- While rows are added in bulk their own triggers are silent: see src/main/db/adding.ts.
CREATE TABLE recording_next (
  id        INTEGER PRIMARY KEY CHECK (id = 1),
  mode      TEXT NOT NULL CHECK (mode IN ('closed', 'record', 'add', 'replay')),
  operation INTEGER
) STRICT;
INSERT INTO recording_next SELECT * FROM recording;
DROP TABLE recording;
ALTER TABLE recording_next RENAME TO recording;
