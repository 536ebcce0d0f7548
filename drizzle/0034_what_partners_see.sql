CREATE TYPE "public"."identity_change_kind" AS ENUM('VISIBLE', 'CHANGED', 'MERGED', 'UNMERGED', 'REMOVED');--> statement-breakpoint
CREATE TYPE "public"."webhook_delivery_state" AS ENUM('WAITING', 'DELIVERED', 'DEAD');--> statement-breakpoint
CREATE TYPE "public"."webhook_disabled_reason" AS ENUM('BY_STAFF', 'GONE', 'FAILING');--> statement-breakpoint
CREATE TABLE "event_outbox" (
	"event_id" bigint PRIMARY KEY NOT NULL,
	"writer" "xid8" DEFAULT pg_current_xact_id() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identity_change" (
	"position" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "identity_change_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"service_id" text NOT NULL,
	"identity_id" uuid NOT NULL,
	"kind" "identity_change_kind" NOT NULL,
	"data_groups" text[] DEFAULT '{}' NOT NULL,
	"merged_into_id" uuid,
	"event_uuid" uuid NOT NULL,
	"event_id" bigint NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"positioned_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "service_visit" (
	"service_id" text NOT NULL,
	"identity_id" uuid NOT NULL,
	"first_visited_at" timestamp with time zone NOT NULL,
	"last_visited_at" timestamp with time zone NOT NULL,
	CONSTRAINT "service_visit_service_id_identity_id_pk" PRIMARY KEY("service_id","identity_id")
);
--> statement-breakpoint
CREATE TABLE "webhook_attempt" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "webhook_attempt_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"delivery_id" uuid NOT NULL,
	"attempt" integer NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"duration_ms" integer NOT NULL,
	"status" integer,
	"failure" text,
	"body_digest" text NOT NULL,
	"body_bytes" integer NOT NULL,
	"answer" text
);
--> statement-breakpoint
CREATE TABLE "webhook_delivery" (
	"id" uuid PRIMARY KEY NOT NULL,
	"endpoint_id" uuid NOT NULL,
	"event_uuid" uuid NOT NULL,
	"event_type" text NOT NULL,
	"identity_id" uuid,
	"about" jsonb NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"state" "webhook_delivery_state" DEFAULT 'WAITING' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone NOT NULL,
	"leased_until" timestamp with time zone,
	"lease_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "webhook_endpoint" (
	"id" uuid PRIMARY KEY NOT NULL,
	"client_id" text NOT NULL,
	"url" text NOT NULL,
	"event_types" text[] NOT NULL,
	"is_thin" boolean DEFAULT false NOT NULL,
	"hub_secret_sealed" text,
	"created_at" timestamp with time zone NOT NULL,
	"verified_at" timestamp with time zone,
	"disabled_at" timestamp with time zone,
	"disabled_reason" "webhook_disabled_reason",
	"failing_since" timestamp with time zone,
	"failures" integer DEFAULT 0 NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "webhook_endpoint_disabled_for_a_reason" CHECK (("webhook_endpoint"."disabled_at" is null) = ("webhook_endpoint"."disabled_reason" is null))
);
--> statement-breakpoint
CREATE TABLE "webhook_key" (
	"kid" text PRIMARY KEY NOT NULL,
	"public_jwk" jsonb NOT NULL,
	"private_jwk_sealed" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"signs_from" timestamp with time zone NOT NULL,
	"retired_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "identity" ADD COLUMN "version" bigint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "service_visit" ADD CONSTRAINT "service_visit_service_id_service_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."service"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_visit" ADD CONSTRAINT "service_visit_identity_id_identity_id_fk" FOREIGN KEY ("identity_id") REFERENCES "public"."identity"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_attempt" ADD CONSTRAINT "webhook_attempt_delivery_id_webhook_delivery_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."webhook_delivery"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_endpoint_id_webhook_endpoint_id_fk" FOREIGN KEY ("endpoint_id") REFERENCES "public"."webhook_endpoint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_endpoint" ADD CONSTRAINT "webhook_endpoint_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "identity_change_service" ON "identity_change" USING btree ("service_id","position");--> statement-breakpoint
CREATE INDEX "identity_change_positioned_at" ON "identity_change" USING brin ("positioned_at");--> statement-breakpoint
CREATE INDEX "service_visit_identity" ON "service_visit" USING btree ("identity_id");--> statement-breakpoint
CREATE INDEX "webhook_attempt_delivery" ON "webhook_attempt" USING btree ("delivery_id");--> statement-breakpoint
CREATE UNIQUE INDEX "webhook_delivery_once" ON "webhook_delivery" USING btree ("endpoint_id","event_uuid");--> statement-breakpoint
CREATE INDEX "webhook_delivery_due" ON "webhook_delivery" USING btree ("endpoint_id","next_attempt_at") WHERE "webhook_delivery"."state" = 'WAITING';--> statement-breakpoint
CREATE INDEX "webhook_delivery_endpoint" ON "webhook_delivery" USING btree ("endpoint_id","created_at");--> statement-breakpoint
CREATE INDEX "webhook_endpoint_client" ON "webhook_endpoint" USING btree ("client_id");--> statement-breakpoint
-- Custom: every change of the row is another version of the identity.
CREATE FUNCTION count_identity_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.version := OLD.version + 1;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER identity_has_a_version BEFORE UPDATE ON "identity" FOR EACH ROW EXECUTE FUNCTION count_identity_version();
--> statement-breakpoint
CREATE FUNCTION note_service_visit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO service_visit (service_id, identity_id, first_visited_at, last_visited_at)
    SELECT c.service_id, s.identity_id, NEW.first_used_at, NEW.last_used_at
    FROM session s, client c WHERE s.id = NEW.session_id AND c.id = NEW.client_id
    ON CONFLICT (service_id, identity_id) DO UPDATE SET last_visited_at = excluded.last_visited_at
    WHERE service_visit.last_visited_at < excluded.last_visited_at;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER session_client_is_a_visit AFTER INSERT OR UPDATE OF "last_used_at" ON "session_client"
  FOR EACH ROW EXECUTE FUNCTION note_service_visit();
--> statement-breakpoint
-- Sessions are swept after a while, the events of sign-ins are not; a service that was entered without another passcode has only the session.
INSERT INTO "service_visit" ("service_id", "identity_id", "first_visited_at", "last_visited_at")
  SELECT c."service_id", v."identity_id", min(v."first_at"), max(v."last_at")
  FROM (
    SELECT u."client_id", s."identity_id", u."first_used_at" AS "first_at", u."last_used_at" AS "last_at"
      FROM "session_client" u JOIN "session" s ON s."id" = u."session_id"
    UNION ALL
    SELECT e."client_id", e."identity_id", e."occurred_at", e."occurred_at"
      FROM "event" e WHERE e."type" = 'SignedIn' AND e."identity_id" IS NOT NULL AND e."client_id" IS NOT NULL
  ) v
  JOIN "client" c ON c."id" = v."client_id"
  JOIN "identity" i ON i."id" = v."identity_id"
  GROUP BY c."service_id", v."identity_id";
