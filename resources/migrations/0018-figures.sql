-- What a group is called among many others.

-- A random UUID (RFC 9562, version 4). It comes with the profile and goes with it, into copies and to a successor; no undo
-- takes it away. The page cannot set it.
INSERT INTO settings (name, value) VALUES ('groupId', json_quote(
  lower(hex(randomblob(4))) || '-' || lower(hex(randomblob(2))) || '-4' || substr(lower(hex(randomblob(2))), 2) || '-'
  || substr('89ab', 1 + (random() & 3), 1) || substr(lower(hex(randomblob(2))), 2) || '-' || lower(hex(randomblob(6)))));

