import { describe, expect, test } from 'vitest'
import { aJourney, type TestJourney } from '../../testing/a-journey.ts'
import { useWorld } from '../../testing/a-world.ts'
import { not } from '../../testing/answers.ts'
import { SEND_GAP } from '../domain/passcode-limits.ts'

const world = useWorld()
const MINUTE = 60 * 1_000

const later = () => new Date(world.get().clock.now().getTime() + 60_000)

async function journeyIdOf({ key }: TestJourney): Promise<string> {
  const [row] = await world.get().database.sql`
    select id from journey where interaction_uid = ${key.interactionUid}`
  return row?.id
}

async function challengeOf({ key }: TestJourney): Promise<string> {
  const [row] = await world.get().database.sql`
    select c.id from passcode_challenge c join journey j on j.id = c.journey_id
    where j.interaction_uid = ${key.interactionUid} order by c.requested_at desc limit 1`
  return row?.id
}

/** Gives the newest passcode of a journey these digits. */
async function issue(journey: TestJourney, digits: string) {
  const { clock, deps } = world.get()
  await deps.repositories.passcodeMails.issue(await challengeOf(journey), digits, clock.now(), later())
}

test('after four wrong guesses even the right digits are refused', async () => {
  const journey = await aJourney(world.get())
  await journey.answer('sendPasscode', { emailAddress: 'ada@example.com' })
  const digits = await world.get().deliverPasscode()
  for (const attemptsLeft of [3, 2, 1]) {
    const guess = await journey.answer('verifyPasscode', { passcode: not(digits) })
    expect(guess).toMatchObject({ reason: 'INCORRECT', attemptsLeft })
  }
  const fourth = await journey.answer('verifyPasscode', { passcode: not(digits) })
  expect(fourth).toMatchObject({ reason: 'EXHAUSTED', attemptsLeft: 0 })
  const right = await journey.answer('verifyPasscode', { passcode: digits })
  expect(right).toMatchObject({ reason: 'EXHAUSTED', attemptsLeft: 0 })
})

describe('when a passcode has no tries left and the next one has more digits', () => {
  async function nextAsked() {
    const journey = await aJourney(world.get())
    await journey.answer('sendPasscode', { emailAddress: 'ada@example.com' })
    const dead = await world.get().deliverPasscode()
    const tries = (passcode: string) => journey.answer('verifyPasscode', { passcode })
    for (const _time of [1, 2, 3, 4]) await tries(not(dead))
    world.get().clock.forward(MINUTE)
    await journey.answer('resendPasscode')
    return { journey, dead, tries }
  }

  test('the dead one is answered with the newest mail, on its way and after it came: not with the wish for another', async () => {
    const { dead, tries } = await nextAsked()
    expect(await tries(dead)).toMatchObject({ reason: 'INCORRECT', attemptsLeft: 3 })
    const newest = await world.get().deliverPasscode()
    expect(newest).toMatch(/^\d{8}$/)
    expect(await tries(dead)).toMatchObject({ reason: 'INCORRECT', attemptsLeft: 3 })
    expect((await tries(newest)).__typename).toBe('PasscodeAccepted')
  })

  test('the same where the next one is a standing passcode', async () => {
    const { journey, tries } = await nextAsked()
    let newest = await world.get().deliverPasscode()
    for (let time = 0; newest.length < 16 && time < 5; time += 1) {
      for (const _time of [1, 2, 3]) await tries(not(newest))
      world.get().clock.forward(MINUTE)
      await journey.answer('resendPasscode')
      newest = (await world.get().deliverPasscode()).replaceAll(' ', '')
    }
    expect(newest).toMatch(/^\d{16}$/)
    expect(await tries('12345678')).toMatchObject({ reason: 'INCORRECT', attemptsLeft: 10 })
    expect((await tries(newest)).__typename).toBe('PasscodeAccepted')
  })

  test('an older one with tries left does not hide that the newest has none', async () => {
    const { journey, tries } = await nextAsked()
    let newest = await world.get().deliverPasscode()
    for (let time = 0; newest.length < 16 && time < 5; time += 1) {
      world.get().clock.forward(MINUTE)
      await journey.answer('resendPasscode')
      newest = (await world.get().deliverPasscode()).replaceAll(' ', '')
    }
    for (const attemptsLeft of [9, 8, 7, 6, 5, 4, 3, 2, 1])
      expect(await tries(not(newest))).toMatchObject({ reason: 'INCORRECT', attemptsLeft })
    expect(await tries(not(newest))).toMatchObject({ reason: 'EXHAUSTED', attemptsLeft: 0 })
  })
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
  expect((await inTime.answer('verifyPasscode', { passcode: first })).__typename).toBe('PasscodeAccepted')
  clock.forward(SEND_GAP.windowMs + 1)
  expect(await late.answer('verifyPasscode', { passcode: second })).toMatchObject({ reason: 'EXPIRED' })
})

describe('of three passcodes that a journey asked for', () => {
  async function threeSent() {
    const journey = await aJourney(world.get())
    const sent: string[] = []
    for (const mutation of ['sendPasscode', 'resendPasscode', 'resendPasscode']) {
      await journey.answer(mutation, mutation === 'sendPasscode' ? { emailAddress: 'ada@example.com' } : {})
      sent.push(await world.get().deliverPasscode())
      world.get().clock.forward(MINUTE)
    }
    const [oldest = '', middle = '', newest = ''] = sent
    return {
      tries: (passcode: string) => journey.answer('verifyPasscode', { passcode }),
      oldest,
      middle,
      newest,
    }
  }

  test('all have six digits, because nothing was guessed', async () => {
    const { oldest, middle, newest } = await threeSent()
    for (const passcode of [oldest, middle, newest]) expect(passcode).toMatch(/^\d{6}$/)
  })

  test('the oldest does not work', async () => {
    const { tries, oldest } = await threeSent()
    expect(await tries(oldest)).toMatchObject({ reason: 'INCORRECT', attemptsLeft: 2 })
  })

  test('the middle one works at the first try, and not after a wrong one', async () => {
    const first = await threeSent()
    expect((await first.tries(first.middle)).__typename).toBe('PasscodeAccepted')
    await world.get().forgetLimits()
    const { tries, middle, newest } = await threeSent()
    expect(await tries(not(newest))).toMatchObject({ attemptsLeft: 2 })
    expect(await tries(middle)).toMatchObject({ reason: 'INCORRECT', attemptsLeft: 1 })
    expect((await tries(newest)).__typename).toBe('PasscodeAccepted')
  })
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
  // The others are the same press again, as far as the browser is concerned: see prove-step.test.ts.
  expect(new Set(outcomes.map(({ __typename }) => __typename))).toEqual(new Set(['PasscodeAccepted']))
  const { sql } = world.get().database
  const proofs = await sql`
    select 1 from event e join journey j on j.id = e.journey_id
    where e.type = 'EmailProved' and j.interaction_uid = ${journey.key.interactionUid}`
  expect(proofs).toHaveLength(1)
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
        { journeyId: id, purpose: 'SIGN_IN', emailAddress: 'race@example.com', browserDigest: null },
        digits,
        deps.clock.now(),
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
          await deps.repositories.passcodes.recordAttempt(
            { journeyId: id, purpose: 'SIGN_IN', emailAddress: 'race@example.com', browserDigest: null },
            not(digits),
            deps.clock.now(),
          )
        )[0]?.attempts,
    ),
  )
  expect(attempts.toSorted((a = 0, b = 0) => a - b)).toEqual(
    Array.from({ length: 16 }, (_, index) => index + 1),
  )
})

describe('a passcode', () => {
  test('keeps its zeros', async () => {
    const journey = await aJourney(world.get())
    await journey.answer('sendPasscode', { emailAddress: 'ada@example.com' })
    await world.get().deliverPasscode()
    await issue(journey, '012345')
    expect(await journey.answer('verifyPasscode', { passcode: '12345' })).toMatchObject({
      reason: 'MALFORMED',
    })
    const proved = await journey.answer('verifyPasscode', { passcode: '012345' })
    expect(proved.__typename).toBe('PasscodeAccepted')
  })

  // The reference gives a passcode 10 minutes; here it has 15.
  test('that has expired is replaced by a new one, which works', async () => {
    const another = await aJourney(world.get())
    await another.answer('sendPasscode', { emailAddress: 'slow@example.com' })
    const passcode = await world.get().deliverPasscode()
    world.get().clock.forward(15 * MINUTE + 1_000)
    const expired = await another.answer('verifyPasscode', { passcode })
    expect(expired).toMatchObject({ reason: 'EXPIRED', attemptsLeft: 0, isNewOneSent: true })
    // Pressed twice, before the mail has left: the one on its way is the answer, and there is no second.
    expect(await another.answer('verifyPasscode', { passcode })).toMatchObject({ isNewOneSent: true })
    const mails = world.get().postBox.mails.length
    const replacement = await world.get().deliverPasscode()
    expect(world.get().postBox.mails).toHaveLength(mails + 1)
    expect((await another.answer('verifyPasscode', { passcode: replacement })).__typename).toBe(
      'PasscodeAccepted',
    )
  })

  test('is wrong, and no longer expired, when it was sent more than two hours ago', async () => {
    const another = await aJourney(world.get())
    await another.answer('sendPasscode', { emailAddress: 'old@example.com' })
    const passcode = await world.get().deliverPasscode()
    world.get().clock.forward(60 * MINUTE)
    await another.answer('keepJourney')
    world.get().clock.forward(60 * MINUTE + 1_000)
    const old = await another.answer('verifyPasscode', { passcode })
    expect(old).toMatchObject({ reason: 'INCORRECT', isNewOneSent: false })
  })

  test('for the address of a record’s owner does not prove the address that signs in', async () => {
    const another = await aJourney(world.get())
    await another.answer('sendPasscode', { emailAddress: 'mine@example.com' })
    await issue(another, '111111')
    const form = { digitCount: 6, maxAttempts: 4 }
    const owner = { purpose: 'OWNER', emailAddress: 'owner@example.com', form } as const
    const { passcodes, passcodeMails } = world.get().deps.repositories
    const journeyId = await journeyIdOf(another)
    const id = await passcodes.request(journeyId, owner, world.get().clock.now())
    await passcodeMails.issue(id, '222222', world.get().clock.now(), later())
    const tried = await another.answer('verifyPasscode', { passcode: '222222' })
    expect(tried).toMatchObject({ reason: 'INCORRECT', attemptsLeft: 3 })
  })

  test('of another journey is wrong, and counted', async () => {
    const [one, other] = [await aJourney(world.get()), await aJourney(world.get())]
    await one.answer('sendPasscode', { emailAddress: 'one@example.com' })
    await issue(one, '111111')
    await other.answer('sendPasscode', { emailAddress: 'other@example.com' })
    await issue(other, '222222')
    const tried = await other.answer('verifyPasscode', { passcode: '111111' })
    expect(tried).toMatchObject({ reason: 'INCORRECT', attemptsLeft: 3 })
  })
})
