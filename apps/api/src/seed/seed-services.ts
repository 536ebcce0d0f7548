import { client, clientSecret, type Executor, service } from '@identity/database'
import argon2 from 'argon2'
import { eq } from 'drizzle-orm'
import type { demoServices } from './demo-services.ts'

/** Puts services and their clients in place, as they are described, with one secret each. Running it again changes nothing. */
export async function seedServices(db: Executor, services: ReturnType<typeof demoServices>, secret: string) {
  for (const described of services) {
    await db
      .insert(service)
      .values(described.service)
      .onConflictDoUpdate({ target: service.id, set: described.service })
    await db
      .insert(client)
      .values(described.client)
      .onConflictDoUpdate({ target: client.id, set: described.client })
    await keepSecret(db, described.client.id, secret)
  }
}

async function keepSecret(db: Executor, clientId: string, secret: string) {
  const live = await db.select().from(clientSecret).where(eq(clientSecret.clientId, clientId))
  for (const { hash } of live) {
    if (await argon2.verify(hash, secret)) return
  }
  await db.delete(clientSecret).where(eq(clientSecret.clientId, clientId))
  await db.insert(clientSecret).values({ clientId, hash: await argon2.hash(secret) })
}
