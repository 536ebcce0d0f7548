CREATE TABLE "identity_search" (
	"identity_id" uuid PRIMARY KEY NOT NULL,
	"tokens" text[] DEFAULT '{}' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "identity_search" ADD CONSTRAINT "identity_search_identity_id_identity_id_fk" FOREIGN KEY ("identity_id") REFERENCES "public"."identity"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "identity_search_by_tokens" ON "identity_search" USING gin ("tokens") WITH (fastupdate=false);--> statement-breakpoint
-- Custom: the row of each identity as it has to be now.
CREATE VIEW "identity_search_now" AS SELECT i."id" AS "identity_id",
  CASE WHEN i."merged_into_id" IS NOT NULL THEN '{}'::text[] ELSE
    i."name_words"
    || ('=' || i."trn_lookup_status")
    || CASE WHEN i."trn_match_level" IS NULL THEN '{}'::text[] ELSE ARRAY['=' || i."trn_match_level"] END
    || CASE WHEN i."blocked_at" IS NULL THEN '=NOT-BLOCKED' ELSE '=BLOCKED' END
    || CASE WHEN EXISTS (SELECT FROM "support_task" t WHERE t."identity_id" = i."id" AND t."status" = 'OPEN') THEN '=TASK' ELSE '=NO-TASK' END
    || ARRAY(SELECT DISTINCT '=USED:' || c."client_id" FROM "session" s
        JOIN "session_client" c ON c."session_id" = s."id" WHERE s."identity_id" = i."id" ORDER BY 1)
  END AS "tokens"
FROM "identity" i;
--> statement-breakpoint
CREATE FUNCTION refresh_identity_search(changed uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  wanted text[];
BEGIN
  -- Locked before it is worked out: who changed another fact of the identity has committed then, and is seen.
  PERFORM FROM identity_search WHERE identity_id = changed FOR UPDATE;
  SELECT tokens INTO wanted FROM identity_search_now WHERE identity_id = changed;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  INSERT INTO identity_search (identity_id, tokens) VALUES (changed, wanted)
    ON CONFLICT (identity_id) DO UPDATE SET tokens = excluded.tokens
    WHERE identity_search.tokens IS DISTINCT FROM excluded.tokens;
END
$$;
--> statement-breakpoint
CREATE FUNCTION refresh_search_of_identity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_identity_search(NEW.id);
  RETURN NULL;
END
$$;
--> statement-breakpoint
-- Of a session, or of a task.
CREATE FUNCTION refresh_search_of_its_identity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    PERFORM refresh_identity_search(OLD.identity_id);
  END IF;
  IF TG_OP = 'INSERT' OR (TG_OP = 'UPDATE' AND NEW.identity_id <> OLD.identity_id) THEN
    PERFORM refresh_identity_search(NEW.identity_id);
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE FUNCTION refresh_search_of_its_session() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  used session_client%ROWTYPE;
  holder uuid;
BEGIN
  used := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  -- None is left of a session that was cleared away: its own trigger has seen to it.
  SELECT identity_id INTO holder FROM session WHERE id = used.session_id;
  -- A service that the identity uses already changes nothing, and is most of them.
  IF FOUND AND (TG_OP = 'DELETE' OR NOT EXISTS (
    SELECT FROM identity_search WHERE identity_id = holder AND tokens @> ARRAY['=USED:' || used.client_id]
  )) THEN
    PERFORM refresh_identity_search(holder);
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
-- At the end of the transaction, so that the row is locked after all others and no transaction waits for it while another waits for it.
CREATE CONSTRAINT TRIGGER identity_is_searchable
  AFTER INSERT OR UPDATE OF "name_words", "trn_lookup_status", "trn_match_level", "blocked_at", "merged_into_id" ON "identity"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refresh_search_of_identity();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER session_is_searchable AFTER DELETE OR UPDATE OF "identity_id" ON "session"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refresh_search_of_its_identity();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER session_client_is_searchable AFTER INSERT OR DELETE OR UPDATE OF "client_id", "session_id" ON "session_client"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refresh_search_of_its_session();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER support_task_is_searchable AFTER INSERT OR DELETE OR UPDATE OF "status", "identity_id" ON "support_task"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refresh_search_of_its_identity();
--> statement-breakpoint
INSERT INTO "identity_search" ("identity_id", "tokens") SELECT "identity_id", "tokens" FROM "identity_search_now";
