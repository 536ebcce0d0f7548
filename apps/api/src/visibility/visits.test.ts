import { serviceVisit } from '@identity/database'
import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { useWorld } from '../testing/a-world.ts'
import { anIdentity } from '../testing/an-identity.ts'
import { signIn } from '../testing/sign-in.ts'

const HOUR_MS = 60 * 60 * 1000
const world = useWorld()

const visitsOf = (identityId: string) =>
  world.get().database.db.select().from(serviceVisit).where(eq(serviceVisit.identityId, identityId))

test('a service has seen an identity from its first sign-in on, and the second only moves the last visit', async () => {
  const { id, emailAddress } = await anIdentity(world.get())
  const first = world.get().clock.now()
  await signIn(world.get(), emailAddress)
  world.get().clock.forward(5 * HOUR_MS)
  await signIn(world.get(), emailAddress)
  expect(await visitsOf(id)).toEqual([
    {
      serviceId: 'register-for-npq',
      identityId: id,
      firstVisitedAt: first,
      lastVisitedAt: world.get().clock.now(),
      mergeId: null,
    },
  ])
  expect((await world.get().events()).filter((type) => type === 'ServiceJoined')).toHaveLength(1)
})

test('sixteen sign-ins at once begin one visit', async () => {
  const { id } = await anIdentity(world.get())
  const at = world.get().clock.now()
  const begun = await Promise.all(
    Array.from({ length: 16 }, () =>
      world.get().deps.inTransaction(({ visits }) => visits.begin(id, 'claim', at)),
    ),
  )
  expect(begun.filter(Boolean)).toEqual(['claim'])
})

test('a build that knows no visits leaves one all the same', async () => {
  const { id, emailAddress } = await anIdentity(world.get())
  await signIn(world.get(), emailAddress, 'teaching-vacancies')
  const { db, sql } = world.get().database
  await db.delete(serviceVisit).where(and(eq(serviceVisit.identityId, id)))
  await sql`update session_client set last_used_at = last_used_at where session_id in (select id from session where identity_id = ${id})`
  expect(await visitsOf(id)).toHaveLength(1)
})
