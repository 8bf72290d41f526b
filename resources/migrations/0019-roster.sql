-- The roster's index follows a change of what it is made of, and of nothing else: setting 100,000 members inactive made the
-- words of each of them anew. Comparing, not UPDATE OF: undo writes every column of a row.
DROP TRIGGER roster_index_update;
CREATE TRIGGER roster_index_update AFTER UPDATE ON members
WHEN new.deleted_at IS NULL AND (
  old.prefix IS NOT new.prefix OR old.given_name IS NOT new.given_name OR old.family_name IS NOT new.family_name
  OR old.email IS NOT new.email OR old.phone IS NOT new.phone OR old.phone_e164 IS NOT new.phone_e164
  OR old.address IS NOT new.address OR old.tags IS NOT new.tags OR old.note IS NOT new.note)
BEGIN
  UPDATE roster_index SET stale = 1 WHERE member_id = new.id;
END;
-- What is filtered by, and stands there as it is.
CREATE TRIGGER roster_index_plain AFTER UPDATE ON members
WHEN new.deleted_at IS NULL
  AND (old.active IS NOT new.active OR old.guest IS NOT new.guest OR old.country IS NOT new.country)
BEGIN
  UPDATE roster_index SET active = new.active, guest = new.guest, country = new.country WHERE member_id = new.id;
END;
-- Into the bin, and out of it.
CREATE TRIGGER roster_index_gone AFTER UPDATE ON members
WHEN new.deleted_at IS NOT NULL OR new.id <> old.id
BEGIN
  DELETE FROM roster_index WHERE member_id = old.id;
END;
CREATE TRIGGER roster_index_back AFTER UPDATE ON members
WHEN new.deleted_at IS NULL AND (old.deleted_at IS NOT NULL OR new.id <> old.id)
BEGIN
  INSERT INTO roster_index (member_id) SELECT new.id
    WHERE NOT EXISTS (SELECT 1 FROM roster_index WHERE member_id = new.id);
END;
