import { describe, expect, test } from 'vitest'
import { aJourney } from '../testing/a-journey.ts'
import { useWorld } from '../testing/a-world.ts'
import { anIdentity } from '../testing/an-identity.ts'
import { SEND_GAP, SENDS_FROM_NETWORK, sendsFromNetwork, wrongGuesses } from './domain/passcode-limits.ts'

const world = useWorld()
const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const emailAddress = 'ada@example.com'

/** Asks for a passcode in a journey of its own, as a stranger at another computer would. */
async function ask(address = emailAddress) {
  return (await aJourney(world.get())).answer('sendPasscode', { emailAddress: address })
}

/** A moment from now, as the API says it. */
const later = (ms: number) => new Date(world.get().clock.now().getTime() + ms).toISOString()

/** Six digits that are not the ones sent. */
const not = (digits: string) => ((Number(digits) + 1) % 1_000_000).toString().padStart(6, '0')

describe('passcodes to one address', () => {
  test('are sent once in 30 seconds, in whichever journey, and the refusal says when to try again', async () => {
    const journey = await aJourney(world.get())
    await journey.answer('sendPasscode', { emailAddress })
    const free = later(30 * SECOND)
    expect(await journey.answer('resendPasscode')).toEqual({ __typename: 'TooManyRequests', retryAt: free })
    expect(await ask()).toEqual({ __typename: 'TooManyRequests', retryAt: free })
    expect(await ask('ADA@example.com')).toMatchObject({ __typename: 'TooManyRequests' })
    expect(await ask('somebody.else@example.com')).toMatchObject({ __typename: 'JourneyMoved' })
    world.get().clock.forward(30 * SECOND - 1)
    expect(await ask()).toMatchObject({ __typename: 'TooManyRequests' })
    world.get().clock.forward(1)
    expect(await journey.answer('resendPasscode')).toMatchObject({ __typename: 'JourneyMoved' })
  })

  test('are sent five times in an hour; what was refused does not count', async () => {
    const free = later(HOUR)
    for (const _ of [1, 2, 3, 4, 5]) {
      expect((await ask()).__typename).toBe('JourneyMoved')
      expect((await ask()).__typename).toBe('TooManyRequests')
      world.get().clock.forward(SEND_GAP.windowMs)
    }
    expect(await ask()).toEqual({ __typename: 'TooManyRequests', retryAt: free })
    world.get().clock.forward(Date.parse(free) - world.get().clock.now().getTime())
    expect((await ask()).__typename).toBe('JourneyMoved')
  })

  test('are sent ten times in a day', async () => {
    const free = later(DAY)
    for (const _ of Array.from({ length: 10 })) {
      expect((await ask()).__typename).toBe('JourneyMoved')
      world.get().clock.forward(HOUR)
    }
    expect(await ask()).toEqual({ __typename: 'TooManyRequests', retryAt: free })
  })

  test('are refused for an address that we know as for one that we do not', async () => {
    const known = 'known@example.com'
    await anIdentity(world.get(), { emailAddress: known })
    world.get().clock.forward(DAY)
    for (const address of [known, 'unknown@example.com']) {
      expect((await ask(address)).__typename).toBe('JourneyMoved')
    }
    const free = later(SEND_GAP.windowMs)
    for (const address of [known, 'unknown@example.com']) {
      expect(await ask(address)).toEqual({ __typename: 'TooManyRequests', retryAt: free })
    }
  })

  test('can be asked for again at once by somebody who has just proved the address', async () => {
    const journey = await aJourney(world.get())
    await journey.proveEmail(emailAddress)
    expect((await ask()).__typename).toBe('JourneyMoved')
  })

  test('are sent once when sixteen browsers ask at once', async () => {
    const journeys = await Promise.all(Array.from({ length: 16 }, () => aJourney(world.get())))
    const outcomes = await Promise.all(
      journeys.map((journey) => journey.answer('sendPasscode', { emailAddress })),
    )
    const sent = outcomes.filter(({ __typename }) => __typename === 'JourneyMoved')
    expect(sent).toHaveLength(1)
    expect(outcomes.filter(({ __typename }) => __typename === 'TooManyRequests')).toHaveLength(15)
  })

  test('that are refused leave the journey and the passcodes before as they were', async () => {
    const journey = await aJourney(world.get())
    await ask('taken@example.com')
    await journey.answer('sendPasscode', { emailAddress })
    const passcode = await world.get().deliverPasscode()
    expect((await journey.answer('sendPasscode', { emailAddress: 'taken@example.com' })).__typename).toBe(
      'TooManyRequests',
    )
    expect(await journey.look()).toMatchObject({ step: 'PASSCODE', answers: { emailAddress } })
    expect((await journey.answer('verifyPasscode', { passcode })).journey?.step).toBe('WHAT_WE_ASK')
  })
})

test('one network may ask 200 times in 15 minutes, whatever the addresses', async () => {
  const { deps, clock } = world.get()
  const clientAddress = '192.0.2.7'
  for (const _ of Array.from({ length: SENDS_FROM_NETWORK.max })) {
    expect(await deps.repositories.limits.use(sendsFromNetwork(clientAddress), clock.now())).toBeNull()
  }
  const journey = await aJourney(world.get())
  const asked = await journey.answer('sendPasscode', { emailAddress, clientAddress: '::ffff:192.0.2.7' })
  expect(asked).toEqual({ __typename: 'TooManyRequests', retryAt: later(15 * 60 * SECOND) })
  const elsewhere = await journey.answer('sendPasscode', { emailAddress, clientAddress: '192.0.2.8' })
  expect(elsewhere.__typename).toBe('JourneyMoved')
})

describe('wrong passcodes for one address', () => {
  /** Guesses wrong in new journeys, five times in each, which is all that a passcode allows. */
  async function guessWrong(times: number) {
    for (let left = times; left > 0; left -= 5) {
      const journey = await aJourney(world.get())
      expect((await journey.answer('sendPasscode', { emailAddress })).__typename).toBe('JourneyMoved')
      const wrong = not(await world.get().deliverPasscode())
      for (const _ of Array.from({ length: Math.min(left, 5) })) {
        expect((await journey.answer('verifyPasscode', { passcode: wrong })).__typename).toBe(
          'PasscodeRejected',
        )
      }
      world.get().clock.forward(SEND_GAP.windowMs)
    }
  }

  async function afterANewPasscode() {
    const journey = await aJourney(world.get())
    await journey.answer('sendPasscode', { emailAddress })
    return { journey, passcode: await world.get().deliverPasscode() }
  }

  test('are ten in an hour; then even the right one of a new passcode has to wait', async () => {
    const free = later(HOUR)
    await guessWrong(10)
    const { journey, passcode } = await afterANewPasscode()
    const refused = await journey.answer('verifyPasscode', { passcode })
    expect(refused).toEqual({ __typename: 'TooManyRequests', retryAt: free })
  })

  test('are nine with one to spare for the right one, which does not count', async () => {
    await guessWrong(9)
    const { journey, passcode } = await afterANewPasscode()
    expect((await journey.answer('verifyPasscode', { passcode })).__typename).toBe('PasscodeAccepted')
    await guessWrong(1)
  })

  test('are twenty in a day', async () => {
    const free = later(DAY)
    await guessWrong(10)
    world.get().clock.forward(HOUR)
    await guessWrong(10)
    world.get().clock.forward(HOUR)
    const { journey, passcode } = await afterANewPasscode()
    const refused = await journey.answer('verifyPasscode', { passcode })
    expect(refused).toEqual({ __typename: 'TooManyRequests', retryAt: free })
  })

  test('cost nothing when they are no six digits, or when there is nothing to guess', async () => {
    const journey = await aJourney(world.get())
    await journey.answer('sendPasscode', { emailAddress })
    for (const passcode of Array.from({ length: 12 }, (_, place) => (place % 2 ? '123456' : '12345'))) {
      expect((await journey.answer('verifyPasscode', { passcode })).__typename).toBe('PasscodeRejected')
    }
  })

  test('are ten when fifty are tried at once', async () => {
    const { deps, clock } = world.get()
    const tries = await Promise.all(
      Array.from({ length: 50 }, () =>
        deps.repositories.limits.use(wrongGuesses(emailAddress, 'SIGN_IN'), clock.now()),
      ),
    )
    expect(tries.filter((retryAt) => retryAt === null)).toHaveLength(10)
  })
})

test('neither an address nor a network can be read in what the limits keep', async () => {
  const journey = await aJourney(world.get())
  await journey.answer('sendPasscode', {
    emailAddress: 'secret.person@example.com',
    clientAddress: '192.0.2.9',
  })
  const rows = await world.get().database.sql`select row_to_json(r)::text as row from rate_limit r`
  expect(rows).toHaveLength(3)
  for (const { row } of rows) expect(row).not.toMatch(/secret|192\.0\.2/)
})

test('what has no bearing any more is swept away, and nothing else', async () => {
  const { database, deps, clock } = world.get()
  await ask()
  clock.forward(15 * 60 * SECOND)
  await deps.repositories.limits.sweep(clock.now())
  expect(await database.sql`select 1 from rate_limit`).toHaveLength(1)
  clock.forward(DAY)
  await deps.repositories.limits.sweep(clock.now())
  expect(await database.sql`select 1 from rate_limit`).toHaveLength(0)
})

test('somebody who uses every passcode can sign in all day long', async () => {
  for (let times = 0; times < 12; times += 1) {
    const journey = await aJourney(world.get())
    expect((await journey.proveEmail('busy@example.com')).__typename).toBe('PasscodeAccepted')
  }
})

describe('a passcode', () => {
  test('that has expired is not replaced where a limit forbids another one, and the answer says so', async () => {
    const another = await aJourney(world.get())
    await another.answer('sendPasscode', { emailAddress: 'often@example.com' })
    let passcode = await world.get().deliverPasscode()
    for (let sent = 1; sent < 5; sent += 1) {
      world.get().clock.forward(MINUTE)
      await another.answer('resendPasscode')
      passcode = await world.get().deliverPasscode()
    }
    world.get().clock.forward(15 * MINUTE)
    const expired = await another.answer('verifyPasscode', { passcode })
    expect(expired).toMatchObject({ reason: 'EXPIRED', attemptsLeft: 0, isNewOneSent: false })
  })
})

test('J8: somebody whose expired passcode cannot be followed by another yet is told so, and not that one was sent', async () => {
  const emailAddress = 'replaced@example.com'
  const { clock, deliverPasscode, postBox } = world.get()
  for (const _ of [1, 2, 3, 4]) {
    await (await aJourney(world.get())).answer('sendPasscode', { emailAddress })
    clock.forward(SEND_GAP.windowMs)
  }
  const journey = await aJourney(world.get())
  await journey.answer('sendPasscode', { emailAddress })
  const passcode = await deliverPasscode()
  clock.forward(15 * MINUTE)
  const mails = postBox.mails.length
  const expired = await journey.answer('verifyPasscode', { passcode })
  expect(expired).toMatchObject({ reason: 'EXPIRED', isNewOneSent: false })
  const asked = await journey.answer('resendPasscode')
  expect(asked).toMatchObject({ __typename: 'TooManyRequests', retryAt: expect.any(String) })
  await deliverPasscode()
  expect(postBox.mails).toHaveLength(mails)
})
