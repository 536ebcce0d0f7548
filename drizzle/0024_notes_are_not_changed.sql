-- Custom: a note is evidence. It is not changed or deleted, not even by mistake.
CREATE FUNCTION refuse_to_change_note() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'notes are append-only' USING ERRCODE = 'restrict_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER person_note_is_append_only BEFORE UPDATE OR DELETE ON "person_note"
  FOR EACH ROW EXECUTE FUNCTION refuse_to_change_note();
