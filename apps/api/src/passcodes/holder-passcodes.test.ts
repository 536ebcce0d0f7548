import { beforeEach, describe, expect, test } from 'vitest'
import { aReturningTeacher } from '../journeys/claim/returning-teacher.builder.ts'
import { aJourney, type TestJourney } from '../testing/a-journey.ts'
import { useWorld } from '../testing/a-world.ts'
import { not } from '../testing/answers.ts'

const world = useWorld()
const MINUTE = 60_000
const HOUR = 60 * MINUTE

beforeEach(() => world.get().database.sql`delete from graphile_worker._private_jobs`)

/** A claimant who met the record of another identity, and the address of that identity. */
async function aClaimant() {
  const { journey, addresses } = await aReturningTeacher(world.get())
  await journey.answer('confirmAnswers')
  return { journey, owner: addresses.old }
}

/** Uses up what may be mailed for signing in to an address: five journeys of strangers. Answers the newest passcode. */
async function useUp(emailAddress: string): Promise<string> {
  for (let time = 0; time < 5; time += 1) {
    await (await aJourney(world.get())).answer('sendPasscode', { emailAddress })
    world.get().clock.forward(MINUTE)
  }
  return world.get().deliverPasscode()
}

/** All that a claimant sees of the passcode to a holder, from asking for it to the last guess, and what is mailed meanwhile. */
async function seenOf(journey: TestJourney) {
  const mailsBefore = world.get().postBox.mails.length
  const seen: unknown[] = []
  const keep = ({
    __typename,
    reason,
    attemptsLeft,
    isNewOneSent,
    journey: moved,
  }: Awaited<ReturnType<typeof journey.answer>>) =>
    void seen.push([__typename, reason, attemptsLeft, isNewOneSent, moved?.step, moved?.passcode])
  const type = async (passcode: string) => keep(await journey.answer('verifyOwnerPasscode', { passcode }))
  for (let time = 0; time < 3; time += 1) {
    keep(await journey.answer('sendOwnerPasscode'))
    await world
      .get()
      .deliverPasscode()
      .catch(() => {})
    for (const typed of ['123456', '12345678', '1234 5678 1234 5678', '12345678']) await type(typed)
    keep(await journey.answer('sendOwnerPasscode'))
    world.get().clock.forward(MINUTE)
  }
  await type('12345678')
  world.get().clock.forward(16 * MINUTE)
  await type('12345678')
  return {
    seen,
    mails: world
      .get()
      .postBox.mails.slice(mailsBefore)
      .map(({ to }) => to),
  }
}

describe('the page of a passcode to a holder', () => {
  test('is the same whether the mailbox has had its mails or not', async () => {
    const rested = await seenOf((await aClaimant()).journey)
    await world.get().forgetLimits()
    const { journey, owner } = await aClaimant()
    await useUp(owner)
    const full = await seenOf(journey)
    expect(full.seen).toEqual(rested.seen)
    expect([rested.mails.length > 0, full.mails.length]).toEqual([true, 0])
  })

  test('takes the standing passcode of a mailbox that has had its mails', async () => {
    const { journey, owner } = await aClaimant()
    const standing = await useUp(owner)
    await journey.answer('sendOwnerPasscode')
    const proved = await journey.answer('verifyOwnerPasscode', { passcode: standing })
    expect(proved.journey?.step).toBe('CHOOSE_EMAIL')
  })
})

test('passcodes to a holder do not use up what is mailed for signing in, so nothing tells whose address it is', async () => {
  const { journey, owner } = await aClaimant()
  await journey.answer('sendOwnerPasscode')
  world.get().clock.forward(MINUTE)
  await journey.answer('sendOwnerPasscode')
  await world.get().deliverPasscode()
  const tried = async (emailAddress: string) => {
    const seen: unknown[] = []
    for (let time = 0; time < 6; time += 1) {
      const asked = await (await aJourney(world.get())).answer('sendPasscode', { emailAddress })
      seen.push([asked.__typename, asked.journey?.passcode])
      world.get().clock.forward(MINUTE)
    }
    return seen
  }
  expect(await tried(owner)).toEqual(await tried('nobody.yet@example.com'))
})

test('a mailbox gets two of them an hour and three a day, whoever asks, and the last of each stands', async () => {
  const { journey, owner } = await aClaimant()
  const lengths: (number | undefined)[] = []
  const mailsBefore = world.get().postBox.mails.length
  for (const wait of [MINUTE, MINUTE, HOUR, MINUTE]) {
    await journey.answer('sendOwnerPasscode')
    await world.get().deliverPasscode()
    world.get().clock.forward(wait)
    await journey.answer('keepJourney')
  }
  const mails = world
    .get()
    .postBox.mails.slice(mailsBefore)
    .filter(({ to }) => to === owner)
  for (const { personalisation } of mails) lengths.push(personalisation.passcode?.length)
  expect(lengths).toEqual([8, 19, 19])
})

test('a wrong guess there is no guess at the passcodes of the same mailbox for signing in', async () => {
  const { journey, owner } = await aClaimant()
  await journey.answer('sendOwnerPasscode')
  const passcode = await world.get().deliverPasscode()
  for (const _ of [1, 2, 3]) await journey.answer('verifyOwnerPasscode', { passcode: not(passcode) })
  const signingIn = await aJourney(world.get())
  await signingIn.answer('sendPasscode', { emailAddress: owner })
  expect(await world.get().deliverPasscode()).toMatch(/^\d{6}$/)
})
