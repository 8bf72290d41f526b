-- Evenings: when and where, what is written, who came, and what was counted tap by tap until the evening is closed.
-- HH:MM, as said on the invitation.
ALTER TABLE evenings ADD COLUMN starts_at TEXT;
ALTER TABLE evenings ADD COLUMN note TEXT NOT NULL DEFAULT '';
-- What the tally counts beside each case: TallyColumn of src/shared/evenings.ts.
ALTER TABLE evenings ADD COLUMN columns TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(columns));
-- 1 where each tap says who wrote.
ALTER TABLE evenings ADD COLUMN by_person INTEGER NOT NULL DEFAULT 0 CHECK (by_person IN (0, 1));
ALTER TABLE evenings ADD COLUMN closed_at TEXT;

CREATE TABLE evening_cases (
  evening_id TEXT NOT NULL REFERENCES evenings (id),
  case_id    TEXT NOT NULL REFERENCES cases (id),
  position   INTEGER NOT NULL,
  PRIMARY KEY (evening_id, case_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX evening_cases_by_case ON evening_cases (case_id);

CREATE TABLE evening_packs (
  evening_id TEXT NOT NULL REFERENCES evenings (id),
  pack_id    TEXT NOT NULL REFERENCES packs (id),
  PRIMARY KEY (evening_id, pack_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX evening_packs_by_pack ON evening_packs (pack_id);

-- Who is expected and who came. A guest is a first name only and stays on this list alone.
CREATE TABLE attendances (
  id         TEXT PRIMARY KEY,
  evening_id TEXT NOT NULL REFERENCES evenings (id),
  member_id  TEXT REFERENCES members (id),
  guest      TEXT NOT NULL DEFAULT '',
  -- The number on the printed sign-in sheet.
  number     INTEGER NOT NULL,
  came_at    TEXT,
  CHECK ((member_id IS NULL) = (guest <> '')),
  UNIQUE (evening_id, number)
) STRICT, WITHOUT ROWID;
-- Not unique with the evening: two members who are merged may both have come.
CREATE INDEX attendances_by_member ON attendances (member_id, evening_id);

-- One letter counted. The page makes the id, so that a tap that is sent twice counts once.
CREATE TABLE taps (
  id            TEXT PRIMARY KEY,
  evening_id    TEXT NOT NULL REFERENCES evenings (id),
  case_id       TEXT NOT NULL REFERENCES cases (id),
  channel       TEXT NOT NULL
                CHECK (channel IN ('letter', 'postcard', 'email', 'fax', 'call', 'social', 'petition', 'other')),
  kind          TEXT NOT NULL CHECK (kind IN ('appeal', 'solidarity')),
  attendance_id TEXT REFERENCES attendances (id),
  tapped_at     TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX taps_by_evening ON taps (evening_id, id);
CREATE INDEX taps_by_attendance ON taps (attendance_id);

-- The evening whose count stands for the pack's letters: they are posted, and not recorded a second time.
ALTER TABLE packs ADD COLUMN counted_at TEXT REFERENCES evenings (id);
UPDATE changes SET before = json_set(before, '$.counted_at', NULL), after = json_set(after, '$.counted_at', NULL)
  WHERE tbl = 'packs' AND key IS NULL;
UPDATE changes SET after = (SELECT json_group_array(json_set(value, '$.counted_at', NULL)) FROM json_each(after))
  WHERE tbl = 'packs' AND key IS NOT NULL AND after IS NOT NULL;
