ALTER TABLE "event_outbox" ADD COLUMN "fact_kinds" text[];--> statement-breakpoint
ALTER TABLE "event_outbox" ADD COLUMN "written_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "service_visit" ADD COLUMN "merge_id" uuid;--> statement-breakpoint
CREATE INDEX "event_outbox_order" ON "event_outbox" USING btree ("writer","event_id");--> statement-breakpoint
CREATE INDEX "service_visit_merge" ON "service_visit" USING btree ("merge_id") WHERE "service_visit"."merge_id" is not null;--> statement-breakpoint
-- Custom: a visit that came with a merge is the identity's own from its first own one on.
CREATE OR REPLACE FUNCTION note_service_visit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO service_visit (service_id, identity_id, first_visited_at, last_visited_at)
    SELECT c.service_id, s.identity_id, NEW.first_used_at, NEW.last_used_at
    FROM session s, client c WHERE s.id = NEW.session_id AND c.id = NEW.client_id
    ON CONFLICT (service_id, identity_id) DO UPDATE
      SET last_visited_at = greatest(service_visit.last_visited_at, excluded.last_visited_at), merge_id = NULL
    WHERE service_visit.last_visited_at < excluded.last_visited_at OR service_visit.merge_id IS NOT NULL;
  RETURN NULL;
END
$$;
--> statement-breakpoint
-- Whom a service knew before an earlier merge, it sees after it.
INSERT INTO "service_visit" ("service_id", "identity_id", "first_visited_at", "last_visited_at", "merge_id")
  WITH RECURSIVE led AS (
    SELECT v."service_id", v."first_visited_at", v."last_visited_at", i."id" AS "from_id", i."merged_into_id" AS "into_id", 1 AS "hops"
      FROM "service_visit" v JOIN "identity" i ON i."id" = v."identity_id" WHERE i."merged_into_id" IS NOT NULL
    UNION ALL
    SELECT led."service_id", led."first_visited_at", led."last_visited_at", i."id", i."merged_into_id", led."hops" + 1
      FROM led JOIN "identity" i ON i."id" = led."into_id" WHERE i."merged_into_id" IS NOT NULL AND led."hops" < 20
  )
  SELECT led."service_id", led."into_id", led."first_visited_at", led."last_visited_at",
      (SELECT m."id" FROM "identity_merge" m WHERE m."from_id" = led."from_id" AND m."into_id" = led."into_id" AND m."status" = 'MERGED'
        ORDER BY m."decided_at" DESC LIMIT 1)
    FROM led ORDER BY led."first_visited_at"
  ON CONFLICT DO NOTHING;
