-- What the facade remembers of a client knows by these when it is wrong. A row for each client that changed since: the number goes up in the transaction
-- of the change. Those who listen are told when it commits.
-- PostgreSQL 15. Expand only.
CREATE TABLE "oidc"."client_version" (
  "client_id" text   PRIMARY KEY,
  "version"   bigint NOT NULL
);
--> statement-breakpoint
CREATE FUNCTION "oidc"."note_client_change"("changed" text) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "oidc"."client_version" AS known ("client_id", "version") VALUES ("changed", 1)
    ON CONFLICT ("client_id") DO UPDATE SET "version" = known."version" + 1;
  SELECT pg_notify('oidc_client', "changed");
$$;
--> statement-breakpoint
CREATE FUNCTION "oidc"."client_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- The tables have their own names for the client; a change of a service is one of all its clients.
  CASE TG_TABLE_NAME
    WHEN 'client' THEN PERFORM "oidc"."note_client_change"(coalesce(NEW."id", OLD."id"));
    WHEN 'service' THEN
      PERFORM "oidc"."note_client_change"("id") FROM "client" WHERE "service_id" = NEW."id" ORDER BY "id";
    ELSE PERFORM "oidc"."note_client_change"(coalesce(NEW."client_id", OLD."client_id"));
  END CASE;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "client_changed" AFTER INSERT OR UPDATE OR DELETE ON "client"
  FOR EACH ROW EXECUTE FUNCTION "oidc"."client_changed"();
--> statement-breakpoint
CREATE TRIGGER "client_changed" AFTER INSERT OR UPDATE OR DELETE ON "client_legacy_switch"
  FOR EACH ROW EXECUTE FUNCTION "oidc"."client_changed"();
--> statement-breakpoint
-- Not of the digest: it is renewed as a secret is used, and changes nothing of what is right.
CREATE TRIGGER "client_changed" AFTER INSERT OR UPDATE OF "client_id", "hash", "expires_at" OR DELETE ON "client_secret"
  FOR EACH ROW EXECUTE FUNCTION "oidc"."client_changed"();
--> statement-breakpoint
CREATE TRIGGER "client_changed" AFTER UPDATE ON "service"
  FOR EACH ROW EXECUTE FUNCTION "oidc"."client_changed"();
