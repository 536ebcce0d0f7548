import { beforeEach, describe, expect, test } from 'vitest'
import { newToken } from '../secrets/token.ts'
import { aJourney, type TestJourney } from '../testing/a-journey.ts'
import { useWorld } from '../testing/a-world.ts'
import { not } from '../testing/answers.ts'
import { SEND_GAP } from './domain/passcode-limits.ts'

const world = useWorld()
const SECOND = 1_000
const MINUTE = 60 * SECOND

let people = 0
let emailAddress = ''
let browser = ''
beforeEach(() => {
  people += 1
  emailAddress = `two.tabs.${people}@example.com`
  browser = newToken()
})

/** A tab in which the address was typed: of the one browser, unless another is named. */
async function ask(address = emailAddress, of = browser) {
  const journey = await aJourney(world.get(), { browser: of })
  return { journey, asked: await journey.answer('sendPasscode', { emailAddress: address }) }
}

const tries = ({ journey }: { journey: TestJourney }, passcode: string) =>
  journey.answer('verifyPasscode', { passcode })

const mails = () => world.get().postBox.mails.filter(({ to }) => to === emailAddress).length

/** Two tabs of one browser that ask within the 30 seconds, and the one passcode that is mailed. */
async function twoTabs() {
  const first = await ask()
  const passcode = await world.get().deliverPasscode()
  world.get().clock.forward(10 * SECOND)
  return { first, second: await ask(), passcode }
}

async function waitingMails(): Promise<number> {
  const [row] = await world.get().database.sql`
    select count(*)::int from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'send-passcode'`
  return row?.count
}

async function provedJourneys(tabs: { journey: TestJourney }[]): Promise<number> {
  const uids = tabs.map(({ journey }) => journey.key.interactionUid)
  const rows = await world.get().database.sql`
    select 1 from event e join journey j on j.id = e.journey_id
    where e.type = 'EmailProved' and j.interaction_uid = any(${uids})`
  return rows.length
}

describe('the second tab of a browser that asks for the same address', () => {
  test.each(['first', 'second'] as const)(
    'takes the passcode of the first, with nothing mailed, and it works in the %s',
    async (one) => {
      const sentAt = world.get().clock.now().toISOString()
      const tabs = await twoTabs()
      expect(tabs.second.asked.journey).toMatchObject({
        step: 'PASSCODE',
        passcode: { digitCount: 6, sentAt, isWorking: true, isFromBefore: true },
      })
      expect(await waitingMails()).toBe(0)
      expect((await tries(tabs[one], tabs.passcode)).__typename).toBe('PasscodeAccepted')
      expect(mails()).toBe(1)
    },
  )

  test('takes it when both ask at once, before it is mailed', async () => {
    const tabs = await Promise.all([ask(), ask()])
    expect(tabs.map(({ asked }) => asked.journey?.passcode?.digitCount)).toEqual([6, 6])
    expect(await waitingMails()).toBe(1)
    const passcode = await world.get().deliverPasscode()
    expect((await tries(tabs[1], passcode)).__typename).toBe('PasscodeAccepted')
  })

  test('uses nothing up: after twenty tabs and a proof the next is mailed six digits at once', async () => {
    const { first, passcode } = await twoTabs()
    for (let tab = 0; tab < 20; tab += 1) expect((await ask()).asked.journey?.step).toBe('PASSCODE')
    expect((await tries(first, passcode)).__typename).toBe('PasscodeAccepted')
    await ask()
    expect(await world.get().deliverPasscode()).toMatch(/^\d{6}$/)
    expect(mails()).toBe(2)
  })

  test('takes it after the 30 seconds too, while it works for five minutes more', async () => {
    await ask()
    await world.get().deliverPasscode()
    world.get().clock.forward(10 * MINUTE - 1)
    expect((await ask()).asked.journey?.passcode).toMatchObject({ isFromBefore: true })
    expect(await waitingMails()).toBe(0)
    world.get().clock.forward(1)
    expect((await ask()).asked.journey?.passcode).toMatchObject({ digitCount: 6, isFromBefore: false })
    expect(await waitingMails()).toBe(1)
  })

  test('is mailed another one when it asks for it, at the time that the refusal says', async () => {
    const { first, second, passcode } = await twoTabs()
    const retryAt = new Date(world.get().clock.now().getTime() + 20 * SECOND).toISOString()
    expect(await second.journey.answer('resendPasscode')).toEqual({ __typename: 'TooManyRequests', retryAt })
    world.get().clock.forward(20 * SECOND)
    expect((await second.journey.answer('resendPasscode')).__typename).toBe('JourneyMoved')
    const newer = await world.get().deliverPasscode()
    expect(newer).toMatch(/^\d{6}$/)
    // As in one tab: both pages tell of the newer one, and the one before keeps one try.
    expect((await first.journey.look())?.passcode).toMatchObject({ isWorking: true, isFromBefore: true })
    expect(await tries(first, not(newer))).toMatchObject({ reason: 'INCORRECT', attemptsLeft: 2 })
    expect(await tries(second, passcode)).toMatchObject({ reason: 'INCORRECT', attemptsLeft: 1 })
    expect((await tries(first, newer)).__typename).toBe('PasscodeAccepted')
  })

  test('is mailed a passcode of its own when that of the first is dead', async () => {
    const { first, passcode } = await twoTabs()
    for (const _ of [1, 2, 3, 4]) await tries(first, not(passcode))
    world.get().clock.forward(SEND_GAP.windowMs)
    await ask()
    expect(await waitingMails()).toBe(1)
  })

  test('no longer has the passcodes of the address that it typed before', async () => {
    const { first } = await twoTabs()
    const other = `other.${people}@example.com`
    const second = await ask(other)
    const passcode = await world.get().deliverPasscode()
    const moved = await second.journey.answer('sendPasscode', { emailAddress })
    expect(moved.journey?.passcode).toMatchObject({ digitCount: 6, isFromBefore: true })
    expect((await tries(second, passcode)).__typename).toBe('PasscodeRejected')
    expect((await tries(first, passcode)).__typename).toBe('PasscodeRejected')
  })
})

describe('two addresses in two tabs', () => {
  async function typed(first: string, second: string) {
    await ask(first)
    const passcode = await world.get().deliverPasscode()
    return tries(await ask(second), passcode)
  }

  test('share a passcode when they surely lead to one mailbox', async () => {
    const proved = await typed(`j.o.${people}@gmail.com`, `jo${people}+npq@googlemail.com`)
    expect(proved.__typename).toBe('PasscodeAccepted')
  })

  test.each([
    ['jo+1@hilltop.sch.uk', 'jo@hilltop.sch.uk'],
    ['jo@hilltop.sch.uk', 'jo+1@hilltop.sch.uk'],
    ['ann@example.com', 'bob@example.com'],
  ])('share none when they may lead to two: %s and %s', async (first, second) => {
    expect((await typed(first, second)).__typename).toBe('PasscodeRejected')
  })
})

describe('one passcode in two tabs', () => {
  test('has four tries, not eight', async () => {
    const { first, second, passcode } = await twoTabs()
    const guesses = [await tries(first, not(passcode)), await tries(second, not(passcode))]
    guesses.push(await tries(first, not(passcode)), await tries(second, not(passcode)))
    expect(guesses.map(({ attemptsLeft }) => attemptsLeft)).toEqual([3, 2, 1, 0])
    for (const tab of [first, second]) {
      expect(await tries(tab, passcode)).toMatchObject({ reason: 'EXHAUSTED', attemptsLeft: 0 })
    }
  })

  test('shares no try between guesses at once', async () => {
    const { first, second, passcode } = await twoTabs()
    const guesses = await Promise.all(
      Array.from({ length: 16 }, (_, turn) => tries(turn % 2 ? first : second, not(passcode))),
    )
    const [row] = await world.get().database.sql`
      select attempts from passcode_challenge c join journey j on j.id = c.journey_id
      where j.interaction_uid = ${first.journey.key.interactionUid}`
    const judged = guesses.filter(({ __typename }) => __typename === 'PasscodeRejected')
    expect(judged.filter(({ reason }) => reason === 'INCORRECT')).toHaveLength(3)
    expect(row?.attempts).toBe(judged.length)
  })

  test('of sixteen uses at once, in sixteen tabs and in two, one proves the address', async () => {
    const tabs = [await ask(), ...(await Promise.all(Array.from({ length: 15 }, () => ask())))]
    const passcode = await world.get().deliverPasscode()
    const uses = await Promise.all(tabs.map((tab) => tries(tab, passcode)))
    expect(uses.filter(({ __typename }) => __typename === 'PasscodeAccepted')).toHaveLength(1)
    expect(await provedJourneys(tabs)).toBe(1)

    await world.get().forgetLimits()
    browser = newToken()
    const { first, second, passcode: another } = await twoTabs()
    await Promise.all(Array.from({ length: 16 }, (_, turn) => tries(turn % 2 ? first : second, another)))
    expect(await provedJourneys([first, second])).toBe(1)
  })

  test('is over for the second once it is used, which asks again at once and gets six digits', async () => {
    const { first, second, passcode } = await twoTabs()
    await tries(second, not(passcode))
    const before = { ...first.journey.key }
    expect((await tries(first, passcode)).__typename).toBe('PasscodeAccepted')
    // The proof renews the secret of the journey in which it was typed, and of no other.
    expect(await first.journey.look(before)).toBeNull()
    expect((await second.journey.look())?.step).toBe('PASSCODE')
    expect(await tries(second, passcode)).toMatchObject({ reason: 'EXPIRED', isNewOneSent: false })
    await second.journey.answer('resendPasscode')
    const another = await world.get().deliverPasscode()
    expect(another).toMatch(/^\d{6}$/)
    expect((await tries(second, another)).__typename).toBe('PasscodeAccepted')
  })

  test('costs no chance once it proves the mailbox, in whichever tab', async () => {
    for (let time = 0; time < 6; time += 1) {
      browser = newToken()
      const { first, second, passcode } = await twoTabs()
      expect(passcode).toMatch(/^\d{6}$/)
      await tries(first, not(passcode))
      expect((await tries(second, passcode)).__typename).toBe('PasscodeAccepted')
    }
  })
})

describe('a journey of another browser', () => {
  /** A stranger knows the address, and the uid of each journey. */
  async function stranger(of = newToken()) {
    const { journey } = await ask(emailAddress, of)
    return { journey }
  }

  test('takes no passcode of this one, and uses none of its tries up', async () => {
    const { first, second, passcode } = await twoTabs()
    const other = await stranger()
    expect((await other.journey.look())?.passcode).not.toMatchObject({ digitCount: 6 })
    for (const digits of [passcode, not(passcode), passcode, passcode, passcode]) {
      expect((await tries(other, digits)).__typename).toBe('PasscodeRejected')
    }
    expect((await first.journey.look())?.passcode).toMatchObject({ isWorking: true })
    expect((await tries(second, passcode)).__typename).toBe('PasscodeAccepted')
  })

  test('that was planted here, or that says it is of this browser, takes none either', async () => {
    const { passcode } = await twoTabs()
    const theirs = await stranger()
    // Planted: this browser has the journey's secret, and its own name.
    expect(await theirs.journey.look({ browser })).toBeNull()
    Object.assign(theirs.journey.key, { browser })
    expect((await tries(theirs, passcode)).__typename).toBe('JourneyNotFound')
    expect(await provedJourneys([theirs])).toBe(0)
  })

  test('and one whose browser has no name take nothing from each other', async () => {
    const nameless = async () => {
      const tab = await aJourney(world.get())
      await world.get().database.sql`
        update journey set browser_digest = null where interaction_uid = ${tab.key.interactionUid}`
      return tab
    }
    const [one, other] = [await nameless(), await nameless()]
    await one.answer('sendPasscode', { emailAddress })
    const passcode = await world.get().deliverPasscode()
    await other.answer('sendPasscode', { emailAddress })
    expect(await waitingMails()).toBe(1)
    expect((await other.answer('verifyPasscode', { passcode })).__typename).toBe('PasscodeRejected')
  })
})
