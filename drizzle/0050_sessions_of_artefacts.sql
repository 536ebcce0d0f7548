-- A code or a token names its session by the digest under which the session is stored, as it names its grant: one statement reads all three. Rows
-- from before have none, and their sessions are read by a statement of their own until they expire.
-- PostgreSQL 15. Expand only. No index: nothing is looked for by it.
ALTER TABLE "oidc"."artifact" ADD COLUMN "session_hash" bytea;
