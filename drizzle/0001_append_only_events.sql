-- Custom: an event tells what happened. Nobody changes the past, not even by mistake.
CREATE FUNCTION refuse_to_change_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'events are append-only' USING ERRCODE = 'restrict_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER event_is_append_only BEFORE UPDATE OR DELETE ON "event"
  FOR EACH ROW EXECUTE FUNCTION refuse_to_change_event();
--> statement-breakpoint
CREATE TRIGGER event_is_never_truncated BEFORE TRUNCATE ON "event"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_event();
