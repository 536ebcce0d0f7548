-- When a key was first shown: it signs only once every service had the time to see it.
ALTER TABLE "oidc"."signing_key" ADD COLUMN "published_at" timestamptz;
--> statement-breakpoint
UPDATE "oidc"."signing_key" SET "published_at" = "created_at" WHERE "state" IN ('published', 'signing', 'retired');
--> statement-breakpoint
-- A retired key's private half is erased once no token of its is good any more; the public half stays for the record.
ALTER TABLE "oidc"."signing_key" ALTER COLUMN "private_jwk_sealed" DROP NOT NULL;
