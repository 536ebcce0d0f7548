import { randomUUID } from 'node:crypto'
import { session, sessionClient } from '@identity/database'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { useWorld } from '../../testing/a-world.ts'
import { anIdentity } from '../../testing/an-identity.ts'
import { useSessions } from '../../testing/use-sessions.ts'

const NPQ = 'register-for-npq'
const OTHER = 'access-your-teaching-qualifications'
const world = useWorld()
const { join, end } = useSessions(world)

const statements: string[] = []
const debug = (_connection: number, statement: string) => void statements.push(statement)
beforeAll(() => void Object.assign(world.get().database.sql.options, { debug }))
afterAll(() => void Object.assign(world.get().database.sql.options, { debug: false }))

async function aSession(parts: Record<string, string>) {
  const { deps, clock } = world.get()
  const { id } = await anIdentity(world.get())
  const how = { amr: ['otp'], acr: 'urn:gai:acr:email' }
  const sessionId = await deps.repositories.sessions.start(id, how, clock.now())
  await join(sessionId, parts)
  statements.length = 0
  return sessionId
}

const usesOf = async (sessionId: string) => {
  const { db } = world.get().database
  const [used] = await db.select().from(session).where(eq(session.id, sessionId))
  const parts = await db.select().from(sessionClient).where(eq(sessionClient.sessionId, sessionId))
  const of = (clientId: string) => parts.find((part) => part.clientId === clientId)?.lastUsedAt
  return { session: used?.lastUsedAt, [NPQ]: of(NPQ), [OTHER]: of(OTHER) }
}

test('a person who comes back to a service uses the session, and this service alone, by one statement', async () => {
  const { clock } = world.get()
  const parts = { [NPQ]: randomUUID(), [OTHER]: randomUUID() }
  const sessionId = await aSession(parts)
  const joinedAt = clock.now()
  clock.forward(60_000)
  await join(sessionId, parts, NPQ)
  expect(statements, statements.join('\n')).toHaveLength(1)
  expect(await usesOf(sessionId)).toEqual({ session: clock.now(), [NPQ]: clock.now(), [OTHER]: joinedAt })
})

test('a session that was ended is not used again by one who comes back', async () => {
  const parts = { [NPQ]: randomUUID() }
  const sessionId = await aSession(parts)
  const before = await usesOf(sessionId)
  await end(sessionId)
  world.get().clock.forward(60_000)
  expect(await join(sessionId, parts)).toBe('SessionNotFound')
  expect(await usesOf(sessionId)).toEqual(before)
})

test('a service that is known by another name since, or beside one that is new, is written down', async () => {
  const parts = { [NPQ]: randomUUID() }
  const sessionId = await aSession(parts)
  const renamed = { [NPQ]: randomUUID(), [OTHER]: randomUUID() }
  await join(sessionId, renamed, NPQ)
  const { deps } = world.get()
  for (const [clientId, sid] of Object.entries(renamed)) {
    expect(await deps.repositories.sessionClients.sessionOf({ clientId, sid })).toBe(sessionId)
  }
})
