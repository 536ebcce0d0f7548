-- The OpenID Connect facade's own tables. Nothing about people: payloads are sealed, ids and handles are digests.
-- PostgreSQL 15. Expand only.
CREATE SCHEMA IF NOT EXISTS "oidc";
--> statement-breakpoint
CREATE TABLE "oidc"."artifact" (
  "model"          text        NOT NULL,              -- the engine's model name: Session, Grant, AuthorizationCode, AccessToken, Interaction, ...
  "id_hash"        bytea       NOT NULL,              -- SHA-256 of the id; for a token the id is the token itself
  "payload_sealed" text        NOT NULL,              -- compact JWE, dir + A256GCM, kid names the sealing key
  "grant_hash"     bytea,                             -- SHA-256 of the grant id, to revoke a family at once
  "uid_hash"       bytea,                             -- SHA-256 of a session's uid, which outlives the rotation of its id
  "user_code_hash" bytea,                             -- SHA-256 of a device flow user code
  "consumed_at"    timestamptz,                       -- set once, by a guarded update
  "expires_at"     timestamptz NOT NULL,
  "created_at"     timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT "artifact_pkey" PRIMARY KEY ("model", "id_hash"),
  CONSTRAINT "artifact_id_hash_is_sha256" CHECK (octet_length("id_hash") = 32)
);
--> statement-breakpoint
CREATE UNIQUE INDEX "artifact_session_uid_key" ON "oidc"."artifact" ("uid_hash") WHERE "uid_hash" IS NOT NULL;
--> statement-breakpoint
CREATE UNIQUE INDEX "artifact_user_code_key" ON "oidc"."artifact" ("model", "user_code_hash") WHERE "user_code_hash" IS NOT NULL;
--> statement-breakpoint
CREATE INDEX "artifact_grant_idx" ON "oidc"."artifact" ("grant_hash") WHERE "grant_hash" IS NOT NULL;
--> statement-breakpoint
CREATE INDEX "artifact_expires_at_idx" ON "oidc"."artifact" ("expires_at");
--> statement-breakpoint
CREATE TABLE "oidc"."signing_key" (
  "kid"                text        PRIMARY KEY,       -- RFC 7638 thumbprint
  "alg"                text        NOT NULL,
  "public_jwk"         jsonb       NOT NULL,
  "private_jwk_sealed" text        NOT NULL,          -- compact JWE, as above
  "state"              text        NOT NULL,
  "created_at"         timestamptz NOT NULL DEFAULT now(),
  "signing_from"       timestamptz,                   -- when it began (or is to begin) to sign
  "retired_at"         timestamptz,                   -- when it stopped signing; published a while longer
  CONSTRAINT "signing_key_alg_is_known" CHECK ("alg" IN ('RS256', 'ES256')),
  CONSTRAINT "signing_key_state_is_known" CHECK ("state" IN ('pending', 'published', 'signing', 'retired'))
);
