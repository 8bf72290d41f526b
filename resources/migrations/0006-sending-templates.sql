-- Letters that went by e-mail, fax or social media are recorded one by one; the group's own Word templates.

-- A letter that somebody recorded by hand as sent. Its action is as any other of the pack, but it stays when the posting
-- of the pack is taken back.
CREATE TABLE sendings (
  letter_id TEXT PRIMARY KEY REFERENCES letters (id),
  channel   TEXT NOT NULL CHECK (channel IN ('letter', 'email', 'fax', 'social')),
  sent_on   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Added and put away, never changed: another file is another row, so a pack's template stays what it was.
CREATE TABLE templates (
  id         TEXT PRIMARY KEY,
  name       TEXT NOT NULL,
  -- Base64 (RFC 4648) and not a BLOB: the history notes rows as JSON, which cannot hold bytes.
  content    TEXT NOT NULL,
  size       INTEGER NOT NULL CHECK (size > 0),
  -- SHA-256 of the bytes, in hexadecimal.
  sha        TEXT NOT NULL CHECK (length(sha) = 64),
  fields     TEXT NOT NULL CHECK (json_valid(fields)),
  -- What the checker had to advise when it was added.
  findings   TEXT NOT NULL CHECK (json_valid(findings)),
  added_at   TEXT NOT NULL,
  deleted_at TEXT
) STRICT, WITHOUT ROWID;

-- What a pack is printed with; no row means Candlepost's own layout.
CREATE TABLE pack_templates (
  pack_id     TEXT PRIMARY KEY REFERENCES packs (id),
  template_id TEXT NOT NULL REFERENCES templates (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX pack_templates_by_template ON pack_templates (template_id);
