-- What came back: replies with their files, which ways to an addressee still work, what happened in a case, and what of
-- both a sent month has told.

CREATE TABLE replies (
  id           TEXT PRIMARY KEY,
  kind         TEXT NOT NULL CHECK (kind IN ('answer', 'acknowledgement', 'returned', 'refused')),
  received_on  TEXT NOT NULL,
  channel      TEXT NOT NULL
               CHECK (channel IN ('letter', 'postcard', 'email', 'fax', 'call', 'social', 'petition', 'other')),
  case_id      TEXT NOT NULL REFERENCES cases (id),
  addressee_id TEXT REFERENCES addressees (id),
  -- The letter that it answers. Who wrote that one stands there alone.
  letter_id    TEXT REFERENCES letters (id),
  summary      TEXT NOT NULL DEFAULT '',
  note         TEXT NOT NULL DEFAULT '',
  -- When it went on to headquarters.
  sent_on      TEXT,
  created_at   TEXT NOT NULL,
  updated_at   TEXT NOT NULL,
  deleted_at   TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX replies_by_day ON replies (received_on);
CREATE INDEX replies_by_case ON replies (case_id);
CREATE INDEX replies_by_addressee ON replies (addressee_id);
CREATE INDEX replies_by_letter ON replies (letter_id);

-- The bytes lie in documents/replies/ under their SHA-256: see src/main/replies/filing/store.ts.
CREATE TABLE reply_files (
  id       TEXT PRIMARY KEY,
  reply_id TEXT NOT NULL REFERENCES replies (id),
  position INTEGER NOT NULL,
  name     TEXT NOT NULL,
  kind     TEXT NOT NULL CHECK (kind IN ('jpeg', 'png', 'webp', 'heic', 'pdf', 'text')),
  size     INTEGER NOT NULL CHECK (size > 0),
  sha      TEXT NOT NULL CHECK (length(sha) = 64)
) STRICT, WITHOUT ROWID;
CREATE INDEX reply_files_by_reply ON reply_files (reply_id, position);
CREATE INDEX reply_files_by_sha ON reply_files (sha);

-- The coordinator's last word on a way to an addressee. That it is doubtful is nowhere stored: it follows from what came
-- back since that word (src/main/addressees/routes/state.ts).
CREATE TABLE addressee_routes (
  addressee_id TEXT NOT NULL REFERENCES addressees (id),
  way          TEXT NOT NULL CHECK (way IN ('post', 'email', 'fax')),
  said         TEXT NOT NULL CHECK (said IN ('open', 'closed')),
  said_on      TEXT NOT NULL,
  -- A UUIDv7 made when it was said: replies with a smaller id came before it.
  said_id      TEXT NOT NULL,
  PRIMARY KEY (addressee_id, way)
) STRICT, WITHOUT ROWID;

CREATE TABLE outcomes (
  id          TEXT PRIMARY KEY,
  case_id     TEXT NOT NULL REFERENCES cases (id),
  kind        TEXT NOT NULL CHECK (kind IN ('released', 'commuted', 'dropped', 'improved', 'executed', 'died',
                                            'transferred', 'sentenced', 'unchanged', 'other')),
  happened_on TEXT NOT NULL,
  -- Names out of the case's people; empty where it is about all of them.
  people      TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(people)),
  note        TEXT NOT NULL DEFAULT '',
  source      TEXT NOT NULL DEFAULT '',
  created_at  TEXT NOT NULL,
  updated_at  TEXT NOT NULL,
  deleted_at  TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX outcomes_by_case ON outcomes (case_id, happened_on);
CREATE INDEX outcomes_by_day ON outcomes (happened_on);

-- Beside `months.told`: what headquarters know by now of a sent month's replies and outcomes, a list of
-- { caseId, what, kind, count }. Without a row they know of none.
CREATE TABLE month_news (
  month TEXT PRIMARY KEY REFERENCES months (month),
  told  TEXT NOT NULL CHECK (json_valid(told))
) STRICT, WITHOUT ROWID;
