import { createDatabase } from '@identity/database'
import { expect, test } from 'vitest'
import { aJourney } from '../../testing/a-journey.ts'
import { useWorld } from '../../testing/a-world.ts'
import { not } from '../../testing/answers.ts'

const world = useWorld()

async function asked(emailAddress: string) {
  const journey = await aJourney(world.get())
  await journey.answer('sendPasscode', { emailAddress })
  return { journey, passcode: await world.get().deliverPasscode() }
}

test('of forty guesses at once each is judged or told to come back, and four are compared', async () => {
  const { journey, passcode } = await asked('forty@example.com')
  const outcomes = await Promise.all(
    Array.from({ length: 40 }, () => journey.answer('verifyPasscode', { passcode: not(passcode) })),
  )
  const judged = outcomes.filter(({ __typename }) => __typename === 'PasscodeRejected')
  expect(judged.filter(({ reason }) => reason === 'INCORRECT')).toHaveLength(3)
  expect(outcomes.filter((one) => !judged.includes(one)).map(({ __typename }) => __typename)).toEqual(
    Array.from({ length: 40 - judged.length }, () => 'TooManyRequests'),
  )
})

test('an answer that waits for its journey longer than a lock may take is told to come back, and was not taken', async () => {
  const { journey, passcode } = await asked('held@example.com')
  const other = createDatabase(world.get().databaseUrl, { poolSize: 1 })
  try {
    const held = await other.sql.begin(async (sql) => {
      await sql`select 1 from journey where interaction_uid = ${journey.key.interactionUid} for update`
      return journey.answer('verifyPasscode', { passcode })
    })
    expect(held).toMatchObject({ __typename: 'TooManyRequests', retryAt: expect.any(String) })
    expect((await journey.answer('verifyPasscode', { passcode })).__typename).toBe('PasscodeAccepted')
  } finally {
    await other.close()
  }
})
