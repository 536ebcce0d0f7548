import { randomUUID } from 'node:crypto'
import { event, interactionParameter } from '@identity/database'
import { desc } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aJourney } from '../testing/a-journey.ts'
import { useWorld } from '../testing/a-world.ts'

const world = useWorld()

test('what a service sent along is kept once and read once, and a token is not readable in the table', async () => {
  const { run, database, deps } = world.get()
  const uid = randomUUID()
  const start = (serviceSessionId: string, trnToken: string) =>
    run(
      'oidc',
      'mutation ($input: StartInteractionInput!) { startInteraction(input: $input) { __typename } }',
      {
        input: { uid, clientId: 'register-for-npq', serviceSessionId, trnToken },
      },
    )
  await start('first-session', 'first-token')
  await start('second-session', 'second-token')
  const rows = await database.db.select().from(interactionParameter)
  expect(JSON.stringify(rows)).not.toContain('first-token')
  const { interactions } = deps.repositories
  const taken = await Promise.all(Array.from({ length: 16 }, () => interactions.take(uid)))
  expect(taken.filter(({ trnToken }) => trnToken !== null)).toEqual([
    { serviceSessionId: 'first-session', trnToken: 'first-token' },
  ])
  expect(await database.db.select().from(interactionParameter)).toEqual([])
  await expect(start('x'.repeat(101), 't')).rejects.toThrow()
  await expect(start('s', 'x'.repeat(201))).rejects.toThrow()
})

test('what a service calls the visit stands beside the sign-in that came of it, and is kept nowhere else', async () => {
  const { database } = world.get()
  const journey = await aJourney(world.get(), {
    clientId: 'teaching-vacancies',
    serviceSessionId: 'visit-8f14e45f',
    trnToken: '0123456789abcdef',
  })
  await journey.proveEmail('visitor@example.com')
  await journey.giveNameAndDateOfBirth()
  await journey.answer('answerTrn', { knowledge: 'NONE', trn: '' })
  expect((await journey.finish()).__typename).toBe('JourneyCompleted')
  const [last] = await database.db.select().from(event).orderBy(desc(event.id)).limit(1)
  expect(last).toMatchObject({ type: 'SignedIn', details: { serviceSessionId: 'visit-8f14e45f' } })
  const left = await database.db.select().from(interactionParameter)
  expect(left.filter(({ interactionUid }) => interactionUid === journey.key.interactionUid)).toEqual([])
})
