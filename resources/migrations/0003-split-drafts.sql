-- What came in together stays together on the desk: drafts of one reading are a batch, and keep their number in it.
ALTER TABLE intake_drafts ADD COLUMN batch TEXT NOT NULL DEFAULT '';
ALTER TABLE intake_drafts ADD COLUMN position INTEGER NOT NULL DEFAULT 0 CHECK (position >= 0);
ALTER TABLE intake_drafts ADD COLUMN batch_size INTEGER NOT NULL DEFAULT 1 CHECK (batch_size > position);
-- The stretch of a longer text that a draft was read from, as JSON; NULL when it is the text that came in.
ALTER TABLE intake_drafts ADD COLUMN part TEXT CHECK (part IS NULL OR json_valid(part));
-- 1 once the coordinator said that the text is one case after all.
ALTER TABLE intake_drafts ADD COLUMN one_case INTEGER NOT NULL DEFAULT 0 CHECK (one_case IN (0, 1));
UPDATE intake_drafts SET batch = id;

-- Which text was cut from which, by fingerprint, so that a whole document is known again by the cases of its parts. It
-- tells of texts and not of the group's data, so it stands outside the undo history.
CREATE TABLE source_parts (
  whole TEXT NOT NULL,
  part  TEXT NOT NULL,
  PRIMARY KEY (whole, part)
) STRICT, WITHOUT ROWID;
