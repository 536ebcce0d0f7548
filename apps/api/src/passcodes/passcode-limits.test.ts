import { beforeEach, describe, expect, test } from 'vitest'
import { aJourney } from '../testing/a-journey.ts'
import { useWorld } from '../testing/a-world.ts'
import { anIdentity } from '../testing/an-identity.ts'
import { not } from '../testing/answers.ts'
import { SEND_GAP, SENDS_FROM_NETWORK, sendsFromNetwork } from './domain/passcode-limits.ts'

const world = useWorld()
const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
let people = 0
/** An address of which these tests know nothing yet. */
let emailAddress = ''

beforeEach(async () => {
  people += 1
  emailAddress = `ada.${people}@example.com`
  await world.get().database.sql`delete from graphile_worker._private_jobs`
})

/** Asks for a passcode in a journey of its own, as a stranger at another computer would. */
async function ask(address = emailAddress) {
  const journey = await aJourney(world.get())
  return { journey, asked: await journey.answer('sendPasscode', { emailAddress: address }) }
}

/** Asks when the gap between two mails to the mailbox is over. */
async function askAfterTheGap(address = emailAddress) {
  world.get().clock.forward(SEND_GAP.windowMs)
  return ask(address)
}

/** The passcodes that wait to be mailed, by the seconds after which they are. */
async function waiting(): Promise<number[]> {
  const rows = await world.get().database.sql`
    select round(extract(epoch from run_at - created_at))::int as after from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'send-passcode' order by j.id`
  return rows.map(({ after }) => after)
}

const passcodeOf = async ({ journey }: Awaited<ReturnType<typeof ask>>) => (await journey.look())?.passcode

/** A moment from now, as the API says it. */
const later = (ms: number) => new Date(world.get().clock.now().getTime() + ms).toISOString()

describe('passcodes to one mailbox', () => {
  test('can be asked for once in 30 seconds by one journey, and the refusal says when to try again', async () => {
    const { journey } = await ask()
    const free = later(30 * SECOND)
    expect(await journey.answer('resendPasscode')).toEqual({ __typename: 'TooManyRequests', retryAt: free })
    world.get().clock.forward(30 * SECOND - 1)
    expect((await journey.answer('resendPasscode')).__typename).toBe('TooManyRequests')
    world.get().clock.forward(1)
    expect((await journey.answer('resendPasscode')).__typename).toBe('JourneyMoved')
  })

  test('are mailed once in 30 seconds: another journey’s waits for the end of them, and is a standing one', async () => {
    await ask()
    world.get().clock.forward(10 * SECOND)
    const second = await ask()
    expect(second.asked.journey?.step).toBe('PASSCODE')
    expect(await waiting()).toEqual([0, 20])
    const passcode = await world.get().deliverPasscode()
    expect(passcode).toMatch(/^(\d{4} ){3}\d{4}$/)
    expect((await second.journey.answer('verifyPasscode', { passcode })).__typename).toBe('PasscodeAccepted')
  })

  test('are one for all who ask within the 30 seconds, and it works in the journey of each', async () => {
    await ask()
    const others = [await ask(), await ask(), await ask(emailAddress.toUpperCase())]
    expect(await waiting()).toEqual([0, 30])
    const passcode = await world.get().deliverPasscode()
    const last = others.at(-1)
    expect(await passcodeOf(await ask())).toMatchObject({
      digitCount: 16,
      isWorking: true,
      isFromBefore: true,
    })
    expect((await last?.journey.answer('verifyPasscode', { passcode }))?.__typename).toBe('PasscodeAccepted')
  })

  test('are two when sixteen browsers ask at once, and all of them have one that works', async () => {
    const journeys = await Promise.all(Array.from({ length: 16 }, () => aJourney(world.get())))
    const outcomes = await Promise.all(
      journeys.map((journey) => journey.answer('sendPasscode', { emailAddress: 'race@example.com' })),
    )
    expect(outcomes.filter(({ journey }) => journey?.step === 'PASSCODE')).toHaveLength(16)
    expect(await waiting()).toEqual([0, 30])
    await world.get().deliverPasscode()
    const looks = await Promise.all(journeys.map((journey) => journey.look()))
    expect(looks.filter((look) => look?.passcode?.isWorking)).toHaveLength(16)
  })

  test('are five in an hour; the fifth stands until the next can be mailed, and longer', async () => {
    const free = later(HOUR + SEND_GAP.windowMs)
    for (const _ of [1, 2, 3, 4]) await askAfterTheGap()
    const fifth = await askAfterTheGap()
    const standing = await world.get().deliverPasscode()
    expect(await passcodeOf(fifth)).toMatchObject({
      digitCount: 16,
      worksUntil: new Date(Date.parse(free) + 15 * MINUTE).toISOString(),
      isFromBefore: false,
    })
    const sentAt = later(0)

    const sixth = await askAfterTheGap()
    expect(sixth.asked.journey?.step).toBe('PASSCODE')
    expect(await waiting()).toEqual([])
    expect(await passcodeOf(sixth)).toMatchObject({
      digitCount: 16,
      sentAt,
      isWorking: true,
      isFromBefore: true,
    })
    expect(await sixth.journey.answer('resendPasscode')).toMatchObject({ __typename: 'TooManyRequests' })
    world.get().clock.forward(SEND_GAP.windowMs)
    expect(await sixth.journey.answer('resendPasscode')).toEqual({
      __typename: 'TooManyRequests',
      retryAt: free,
    })

    world.get().clock.forward(Date.parse(free) - world.get().clock.now().getTime() - 1)
    expect((await sixth.journey.answer('resendPasscode')).__typename).toBe('TooManyRequests')
    expect((await sixth.journey.answer('verifyPasscode', { passcode: standing })).__typename).toBe(
      'PasscodeAccepted',
    )
  })

  test('are ten in a day, and the tenth stands for the rest of it', async () => {
    for (const _ of Array.from({ length: 10 })) {
      expect((await ask()).asked.journey?.step).toBe('PASSCODE')
      world.get().clock.forward(HOUR)
    }
    const passcode = await world.get().deliverPasscode()
    expect((await ask()).asked.journey?.step).toBe('PASSCODE')
    expect(await waiting()).toEqual([])
    world.get().clock.forward(13 * HOUR)
    const owner = await ask()
    expect((await owner.journey.answer('verifyPasscode', { passcode })).__typename).toBe('PasscodeAccepted')
  })

  test('are counted for an address that we know as for one that we do not', async () => {
    const known = 'known@example.com'
    await anIdentity(world.get(), { emailAddress: known })
    const seen = async (address: string) => {
      const all = []
      for (const _ of Array.from({ length: 7 })) {
        const { asked } = await ask(address)
        all.push([asked.journey?.step, asked.journey?.passcode?.digitCount, await waiting()])
        await world.get().deliverPasscode()
        world.get().clock.forward(MINUTE)
      }
      return all
    }
    expect(await seen(known)).toEqual(await seen('unknown@example.com'))
  })

  test('can be asked for again at once, with six digits, by a person who has just proved the address', async () => {
    for (let times = 0; times < 12; times += 1) {
      const { journey } = await ask('busy@example.com')
      const passcode = await world.get().deliverPasscode()
      expect(passcode).toMatch(/^\d{6}$/)
      if (times % 3 === 0) await journey.answer('verifyPasscode', { passcode: not(passcode) })
      expect((await journey.answer('verifyPasscode', { passcode })).__typename).toBe('PasscodeAccepted')
    }
  })

  test('that a limit refuses leave the journey and the passcodes before as they were', async () => {
    const { journey } = await ask()
    const passcode = await world.get().deliverPasscode()
    const clientAddress = '192.0.2.9'
    await useUp(clientAddress)
    const refused = await journey.answer('sendPasscode', { emailAddress: 'other@example.com', clientAddress })
    expect(refused.__typename).toBe('TooManyRequests')
    expect(await journey.look()).toMatchObject({ step: 'PASSCODE', answers: { emailAddress } })
    expect((await journey.answer('verifyPasscode', { passcode })).journey?.step).toBe('WHAT_WE_ASK')
  })
})

describe('Continue pressed twice, or Back and Continue, on the page of the address', () => {
  test.each([0, 10 * SECOND, 5 * MINUTE])(
    'leads after %i ms to the page of the passcode, mails nothing and counts nothing',
    async (ms) => {
      const { journey } = await ask()
      const passcode = await world.get().deliverPasscode()
      for (let time = 0; time < 12; time += 1) {
        world.get().clock.forward(ms / 12)
        const again = await journey.answer('sendPasscode', { emailAddress: emailAddress.toUpperCase() })
        expect(again.journey).toMatchObject({
          step: 'PASSCODE',
          passcode: { digitCount: 6, isFromBefore: false },
        })
      }
      expect(await waiting()).toEqual([])
      expect((await journey.answer('verifyPasscode', { passcode })).__typename).toBe('PasscodeAccepted')
    },
  )

  test('mails another passcode once that one is dead', async () => {
    const { journey } = await ask()
    const passcode = await world.get().deliverPasscode()
    for (const _ of [1, 2, 3, 4]) await journey.answer('verifyPasscode', { passcode: not(passcode) })
    world.get().clock.forward(MINUTE)
    expect((await journey.look())?.passcode).toMatchObject({ isWorking: false })
    await journey.answer('sendPasscode', { emailAddress })
    const another = await world.get().deliverPasscode()
    expect(another).toMatch(/^\d{8}$/)
    expect((await journey.answer('verifyPasscode', { passcode: another })).__typename).toBe(
      'PasscodeAccepted',
    )
  })
})

describe('spellings of one mailbox', () => {
  const spellings = [
    'j.o@gmail.com',
    'jo+1@gmail.com',
    'jo@googlemail.com',
    'JO+2@GoogleMail.com',
    'j.o+3@gmail.com',
  ]

  test('share what is mailed to it, and what stands in it', async () => {
    for (let time = 0; time < 12; time += 1) await askAfterTheGap(spellings[time % spellings.length])
    expect(await waiting()).toHaveLength(5)
    const passcode = await world.get().deliverPasscode()
    const owner = await askAfterTheGap('jo@gmail.com')
    expect((await owner.journey.answer('verifyPasscode', { passcode })).__typename).toBe('PasscodeAccepted')
  })

  test('where we do not know what a tag means, leave the last mail to the address without one', async () => {
    for (let time = 0; time < 8; time += 1) await askAfterTheGap(`jo+${time}@hilltop.sch.uk`)
    expect(await waiting()).toHaveLength(4)
    const tagged = await world.get().deliverPasscode()
    const owner = await askAfterTheGap('jo@hilltop.sch.uk')
    expect(await owner.journey.answer('verifyPasscode', { passcode: tagged })).toMatchObject({
      reason: 'INCORRECT',
    })
    const passcode = await world.get().deliverPasscode()
    expect(world.get().postBox.mails.at(-1)?.to).toBe('jo@hilltop.sch.uk')
    expect((await owner.journey.answer('verifyPasscode', { passcode })).__typename).toBe('PasscodeAccepted')
  })

  test('where we do not know what a tag means, are told to wait when they have had their mails', async () => {
    for (let time = 0; time < 4; time += 1) await askAfterTheGap(`jo+${time}@hilltop.sch.uk`)
    const refused = await askAfterTheGap('jo+9@hilltop.sch.uk')
    expect(refused.asked).toEqual({ __typename: 'TooManyRequests', retryAt: expect.any(String) })
    const same = await askAfterTheGap('jo+3@hilltop.sch.uk')
    expect(same.asked.journey?.passcode).toMatchObject({ digitCount: 16, isFromBefore: true })
  })
})

async function useUp(clientAddress: string) {
  const { deps, clock } = world.get()
  for (const _ of Array.from({ length: SENDS_FROM_NETWORK.max })) {
    expect(await deps.repositories.limits.use(sendsFromNetwork(clientAddress), clock.now())).toBeNull()
  }
}

test('one network may ask 200 times in 15 minutes, whatever the addresses', async () => {
  await useUp('192.0.2.7')
  const journey = await aJourney(world.get())
  const asked = await journey.answer('sendPasscode', { emailAddress, clientAddress: '::ffff:192.0.2.7' })
  expect(asked).toEqual({ __typename: 'TooManyRequests', retryAt: later(15 * 60 * SECOND) })
  const elsewhere = await journey.answer('sendPasscode', { emailAddress, clientAddress: '192.0.2.8' })
  expect(elsewhere.__typename).toBe('JourneyMoved')
})

describe('a network from which 50 wrong passcodes came in 15 minutes', () => {
  const clientAddress = '192.0.2.50'

  async function guessWrong(times: number, of: (time: number) => string) {
    for (let time = 0; time < times; time += 1) {
      const journey = await aJourney(world.get())
      await journey.answer('sendPasscode', { emailAddress: of(time), clientAddress })
      const passcode = not(await world.get().deliverPasscode())
      await journey.answer('verifyPasscode', { passcode, clientAddress })
    }
  }

  async function formAt(address: string) {
    const journey = await aJourney(world.get())
    await journey.answer('sendPasscode', {
      emailAddress: `pupil.at.${address}@example.com`,
      clientAddress: address,
    })
    const passcode = await world.get().deliverPasscode()
    const { __typename } = await journey.answer('verifyPasscode', { passcode, clientAddress: address })
    return [passcode.length, __typename]
  }

  test('gets eight digits and is not refused, and no other network notices', async () => {
    await guessWrong(49, (time) => `victim.${time}@example.com`)
    expect(await formAt(clientAddress)).toEqual([6, 'PasscodeAccepted'])
    await guessWrong(1, () => 'victim.50@example.com')
    expect(await formAt(clientAddress)).toEqual([8, 'PasscodeAccepted'])
    expect(await formAt('192.0.2.51')).toEqual([6, 'PasscodeAccepted'])
    world.get().clock.forward(15 * MINUTE)
    expect(await formAt(clientAddress)).toEqual([6, 'PasscodeAccepted'])
  })

  test('does not turn the brake for everybody', async () => {
    const { deps, clock, database } = world.get()
    await database.sql`truncate passcode_tally, passcode_brake`
    for (let time = 0; time < 2_600; time += 1) await deps.repositories.passcodeBrake.count(true, clock.now())
    await guessWrong(60, (time) => `another.${time}@example.com`)
    const tally = await deps.repositories.passcodeBrake.tally(new Date(0))
    expect(tally.wrong).toBe(50)
    expect((await deps.repositories.passcodeBrake.find())?.isOn ?? false).toBe(false)
  })
})

test('neither an address nor a network can be read in what is kept, and equal subjects of different limits stay apart', async () => {
  const { deps, database, clock } = world.get()
  const clientAddress = '192.0.2.77'
  const journey = await aJourney(world.get())
  await journey.answer('sendPasscode', { emailAddress: 'secret.person@example.com', clientAddress })
  const rows = await database.sql`select row_to_json(r)::text as row from rate_limit r`
  expect(rows.length).toBeGreaterThan(3)
  for (const { row } of rows) expect(row).not.toMatch(/secret|192\.0\.2/)
  expect(await deps.repositories.limits.usesOf(sendsFromNetwork(clientAddress))).toEqual([clock.now()])
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

test('J8: a person whose expired passcode cannot be followed by another yet is told so, and has the one that stands', async () => {
  const { clock, deliverPasscode } = world.get()
  const { journey } = await ask('replaced@example.com')
  const own = await deliverPasscode()
  for (const _ of [1, 2, 3, 4]) await askAfterTheGap('replaced@example.com')
  const standing = await deliverPasscode()
  clock.forward(15 * MINUTE)
  const expired = await journey.answer('verifyPasscode', { passcode: own })
  expect(expired).toMatchObject({ reason: 'EXPIRED', attemptsLeft: 0, isNewOneSent: false })
  expect(await waiting()).toEqual([])
  expect((await journey.look())?.passcode).toMatchObject({ digitCount: 16, isFromBefore: true })
  expect((await journey.answer('verifyPasscode', { passcode: standing })).__typename).toBe('PasscodeAccepted')
})
