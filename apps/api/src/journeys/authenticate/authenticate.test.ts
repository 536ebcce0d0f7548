import { expect, test } from 'vitest'
import { SEND_GAP } from '../../passcodes/domain/passcode-limits.ts'
import { aJourney } from '../../testing/a-journey.ts'
import { useWorld } from '../../testing/a-world.ts'

const world = useWorld()
const MINUTE = 60 * 1000

/** Six digits that are not the ones sent. */
const not = (digits: string) => ((Number(digits) + 1) % 1_000_000).toString().padStart(6, '0')

test('a passcode sent to an address proves it, and the questions begin', async () => {
  const journey = await aJourney(world.get())
  expect((await journey.answer('sendPasscode', { emailAddress: 'ada@example.com' })).journey?.step).toBe(
    'PASSCODE',
  )
  const passcode = await world.get().deliverPasscode()
  expect(passcode).toMatch(/^\d{6}$/)
  expect((await journey.answer('verifyPasscode', { passcode })).journey?.step).toBe('WHAT_WE_ASK')
})

test('the mail says which service asked and when the passcode stops working, as a clock time in London', async () => {
  const journey = await aJourney(world.get())
  await journey.answer('sendPasscode', { emailAddress: 'ada@example.com' })
  await world.get().deliverPasscode()
  expect(world.get().postBox.mails.at(-1)).toMatchObject({
    to: 'ada@example.com',
    personalisation: {
      service_name: 'Register for an NPQ',
      expires_at: expect.stringMatching(/^\d{1,2}:\d\d[ap]m$/),
    },
  })
})

test('spaces and dashes in a passcode do not matter', async () => {
  const journey = await aJourney(world.get())
  await journey.answer('sendPasscode', { emailAddress: 'ada@example.com' })
  const digits = await world.get().deliverPasscode()
  const passcode = ` ${digits.slice(0, 3)}-${digits.slice(3)} `
  expect((await journey.answer('verifyPasscode', { passcode })).__typename).toBe('JourneyMoved')
})

test.each([
  ['', 'MISSING'],
  ['12345', 'MALFORMED'],
  ['1234567', 'MALFORMED'],
  ['12345x', 'MALFORMED'],
])(
  'a passcode written as "%s" is told what is wrong with it and costs no attempt',
  async (passcode, reason) => {
    const journey = await aJourney(world.get())
    await journey.answer('sendPasscode', { emailAddress: 'ada@example.com' })
    const digits = await world.get().deliverPasscode()
    expect(await journey.answer('verifyPasscode', { passcode })).toMatchObject({ reason, attemptsLeft: 5 })
    expect(await journey.answer('verifyPasscode', { passcode: not(digits) })).toMatchObject({
      attemptsLeft: 4,
    })
  },
)

test('after five wrong guesses even the right digits are refused', async () => {
  const journey = await aJourney(world.get())
  await journey.answer('sendPasscode', { emailAddress: 'ada@example.com' })
  const digits = await world.get().deliverPasscode()
  for (const attemptsLeft of [4, 3, 2, 1]) {
    const guess = await journey.answer('verifyPasscode', { passcode: not(digits) })
    expect(guess).toMatchObject({ reason: 'INCORRECT', attemptsLeft })
  }
  const fifth = await journey.answer('verifyPasscode', { passcode: not(digits) })
  expect(fifth).toMatchObject({ reason: 'EXHAUSTED', attemptsLeft: 0 })
  const right = await journey.answer('verifyPasscode', { passcode: digits })
  expect(right).toMatchObject({ reason: 'EXHAUSTED', attemptsLeft: 0 })
})

test('a passcode works until 15 minutes after it was sent, and then no more', async () => {
  const { clock, deliverPasscode } = world.get()
  const inTime = await aJourney(world.get())
  await inTime.answer('sendPasscode', { emailAddress: 'ada@example.com' })
  const first = await deliverPasscode()
  clock.forward(SEND_GAP.windowMs)
  const late = await aJourney(world.get())
  await late.answer('sendPasscode', { emailAddress: 'ada@example.com' })
  const second = await deliverPasscode()

  clock.forward(15 * MINUTE - SEND_GAP.windowMs - 1)
  expect((await inTime.answer('verifyPasscode', { passcode: first })).__typename).toBe('JourneyMoved')
  clock.forward(SEND_GAP.windowMs + 1)
  expect(await late.answer('verifyPasscode', { passcode: second })).toMatchObject({ reason: 'EXPIRED' })
})

test('the two newest passcodes work, the one before them does not', async () => {
  const journey = await aJourney(world.get())
  const sent: string[] = []
  for (const mutation of ['sendPasscode', 'resendPasscode', 'resendPasscode']) {
    await journey.answer(mutation, mutation === 'sendPasscode' ? { emailAddress: 'ada@example.com' } : {})
    sent.push(await world.get().deliverPasscode())
    world.get().clock.forward(MINUTE)
  }
  const [oldest = '', middle = ''] = sent
  expect((await journey.answer('verifyPasscode', { passcode: oldest })).__typename).toBe('PasscodeRejected')
  expect((await journey.answer('verifyPasscode', { passcode: middle })).__typename).toBe('JourneyMoved')
})

test('a passcode sent to one address does not prove another', async () => {
  const journey = await aJourney(world.get())
  await journey.answer('sendPasscode', { emailAddress: 'mine@example.com' })
  const passcode = await world.get().deliverPasscode()
  await journey.answer('sendPasscode', { emailAddress: 'somebody-elses@example.com' })
  expect(await journey.answer('verifyPasscode', { passcode })).toMatchObject({ reason: 'EXPIRED' })
})

test('a passcode of one journey does not work in another, even for the same address', async () => {
  const mine = await aJourney(world.get())
  const theirs = await aJourney(world.get())
  await mine.answer('sendPasscode', { emailAddress: 'ada@example.com' })
  const passcode = await world.get().deliverPasscode()
  world.get().clock.forward(SEND_GAP.windowMs)
  await theirs.answer('sendPasscode', { emailAddress: 'ada@example.com' })
  await world.get().deliverPasscode()
  expect((await theirs.answer('verifyPasscode', { passcode })).__typename).toBe('PasscodeRejected')
})

test('of sixteen uses of one passcode at once, one proves the address', async () => {
  const journey = await aJourney(world.get())
  await journey.answer('sendPasscode', { emailAddress: 'race@example.com' })
  const passcode = await world.get().deliverPasscode()
  const outcomes = await Promise.all(
    Array.from({ length: 16 }, () => journey.answer('verifyPasscode', { passcode })),
  )
  expect(outcomes.filter(({ __typename }) => __typename === 'JourneyMoved')).toHaveLength(1)
  expect(outcomes.filter(({ __typename }) => __typename === 'StepRefused')).toHaveLength(15)
})

test('of sixteen uses of one passcode at once, one consumes the row, without the journey’s lock to help', async () => {
  const { deps, deliverPasscode } = world.get()
  const journey = await aJourney(world.get())
  await journey.answer('sendPasscode', { emailAddress: 'race@example.com' })
  const digits = await deliverPasscode()
  const { id } = (await deps.repositories.journeys.find(journey.key)) ?? { id: '' }
  const uses = await Promise.all(
    Array.from({ length: 16 }, async () => {
      const [sent] = await deps.repositories.passcodes.recordAttempt(
        { journeyId: id, purpose: 'SIGN_IN' },
        digits,
      )
      return sent ? deps.repositories.passcodes.consume(sent.id, deps.clock.now()) : false
    }),
  )
  expect(uses.filter((isFirst) => isFirst)).toHaveLength(1)
})

test('parallel guesses cannot share an attempt', async () => {
  const { deps, deliverPasscode } = world.get()
  const journey = await aJourney(world.get())
  await journey.answer('sendPasscode', { emailAddress: 'race@example.com' })
  const digits = await deliverPasscode()
  const { id } = (await deps.repositories.journeys.find(journey.key)) ?? { id: '' }
  const attempts = await Promise.all(
    Array.from(
      { length: 16 },
      async () =>
        (
          await deps.repositories.passcodes.recordAttempt({ journeyId: id, purpose: 'SIGN_IN' }, not(digits))
        )[0]?.attempts,
    ),
  )
  expect(attempts.toSorted((a = 0, b = 0) => a - b)).toEqual(
    Array.from({ length: 16 }, (_, index) => index + 1),
  )
})

test.each([
  ['', 'MISSING'],
  ['ada', 'MALFORMED'],
  ['ada@example', 'MALFORMED'],
  ['ada@@example.com', 'MALFORMED'],
  [`${'a'.repeat(250)}@example.com`, 'TOO_LONG'],
])('an address such as "%s" is refused before anything is sent', async (emailAddress, reason) => {
  const journey = await aJourney(world.get())
  const outcome = await journey.answer('sendPasscode', { emailAddress })
  expect(outcome.problems).toEqual([{ field: 'EMAIL_ADDRESS', reason }])
  expect((await journey.look())?.step).toBe('EMAIL')
})

test('a mailbox that several people read is refused before anything is sent; a name that looks like one is not', async () => {
  const journey = await aJourney(world.get())
  const outcome = await journey.answer('sendPasscode', { emailAddress: 'Office@hilltop.sch.uk' })
  expect(outcome.problems).toEqual([{ field: 'EMAIL_ADDRESS', reason: 'SHARED_MAILBOX' }])
  expect((await journey.look())?.step).toBe('EMAIL')
  const personal = await journey.answer('sendPasscode', { emailAddress: 'james.badminton@hilltop.sch.uk' })
  expect(personal.journey?.step).toBe('PASSCODE')
})

test('a journey belongs to the browser that opened it first', async () => {
  const journey = await aJourney(world.get())
  const again = await world
    .get()
    .run<{ openJourney: { __typename: string } }>(
      'web',
      'mutation ($input: OpenJourneyInput!) { openJourney(input: $input) { __typename } }',
      { input: { interactionUid: journey.key.interactionUid } },
    )
  expect(again.openJourney.__typename).toBe('JourneyOpenedElsewhere')
  expect(await journey.look('not-the-secret')).toBeNull()
})

test('of sixteen browsers that open one journey at once, one gets it', async () => {
  const { run } = world.get()
  const uid = 'opened-by-many'
  await run(
    'oidc',
    'mutation ($input: StartInteractionInput!) { startInteraction(input: $input) { __typename } }',
    {
      input: { uid, clientId: 'register-for-npq' },
    },
  )
  const outcomes = await Promise.all(
    Array.from({ length: 16 }, () =>
      run<{ openJourney: { __typename: string } }>(
        'web',
        'mutation ($input: OpenJourneyInput!) { openJourney(input: $input) { __typename } }',
        { input: { interactionUid: uid } },
      ),
    ),
  )
  expect(outcomes.filter(({ openJourney }) => openJourney.__typename === 'JourneyOpened')).toHaveLength(1)
})

test('neither the digits of a passcode nor the address stand anywhere in the database', async () => {
  const { database, deliverPasscode } = world.get()
  const journey = await aJourney(world.get())
  await journey.answer('sendPasscode', { emailAddress: 'secret.person@example.com' })
  const [queued] = await database.sql`select payload::text from graphile_worker._private_jobs`
  expect(queued?.payload).not.toContain('secret.person')
  const digits = await deliverPasscode()
  const rows = await database.sql`select row_to_json(c)::text as row from passcode_challenge c`
  const journeys = await database.sql`select row_to_json(j)::text as row from journey j`
  for (const { row } of [...rows, ...journeys]) {
    expect(row).not.toContain(`"${digits}"`)
    expect(row).not.toContain('secret.person')
  }
})

test('a mail that GOV.UK Notify cannot take now is tried again, and the passcode of the later mail works', async () => {
  const { postBox, deliverPasscode, deps } = world.get()
  const journey = await aJourney(world.get())
  await journey.answer('sendPasscode', { emailAddress: 'ada@example.com' })
  const [queued] = await world.get().database.sql`select payload from graphile_worker._private_jobs`
  postBox.answerWith(500)
  await expect(deliverPasscode()).rejects.toThrow()
  postBox.answerWith(201)
  const { sendPasscode } = await import('../../passcodes/send/send-passcode.job.ts')
  await sendPasscode({ ...deps, notify: postBox.notify }, queued?.payload)
  const passcode = postBox.mails.at(-1)?.personalisation.passcode
  expect((await journey.answer('verifyPasscode', { passcode })).__typename).toBe('JourneyMoved')
})

test('the first page suggests the address that the service hinted at, and the person still has to prove it', async () => {
  const journey = await aJourney(world.get(), { loginHint: 'hinted@example.com' })
  expect(await journey.look()).toMatchObject({
    step: 'EMAIL',
    answers: { emailAddress: 'hinted@example.com' },
  })
  const unreadable = await aJourney(world.get(), { loginHint: '<script>' })
  expect((await unreadable.look())?.answers.emailAddress).toBeNull()
})
