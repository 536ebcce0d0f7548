import { expect, test } from 'vitest'
import { aJourney, type Outcome, type TestJourney } from '../../testing/a-journey.ts'
import { aLastName, aNationalInsuranceNumber, useWorld } from '../../testing/a-world.ts'
import { not } from '../../testing/answers.ts'

// Service design, journey J15: somebody whom no record matches, and who may have an identity already under another address.
const world = useWorld()
const HOUR = 60 * 60 * 1000
let count = 0

type Told = { firstName?: string; lastName?: string; nino?: string | null; year?: string; hasTrn?: boolean }

/** Somebody without a record, and the addresses that they have. */
function somebody() {
  count += 1
  const lastName = aLastName(`older ${count}`)
  const nino = aNationalInsuranceNumber(`older ${count}`)
  return { lastName, nino, old: `older.${count}@example.com`, new: `newer.${count}@example.com` }
}

/** At the page that shows the answers, which no record matches. */
async function atCheckAnswers(email: string, { nino, hasTrn = false, ...named }: Told) {
  const journey = await aJourney(world.get())
  await journey.proveEmail(email)
  await journey.giveNameAndDateOfBirth(named)
  await journey.answer('answerNationalInsuranceNumber', {
    hasNationalInsuranceNumber: Boolean(nino),
    nationalInsuranceNumber: nino ?? '',
  })
  await journey.answer('answerTrn', { knowledge: hasTrn ? 'FORGOTTEN' : 'NONE', trn: '' })
  await journey.answer('answerQts', { hasQts: false })
  return journey
}

/** Somebody who has an identity under one address and comes back with another, their answers confirmed. */
async function comesBack(told: Told = {}) {
  const person = somebody()
  const first = await atCheckAnswers(person.old, person)
  await first.finish()
  const identityId = (await identityUnder(person.old))?.id ?? ''
  const journey = await atCheckAnswers(person.new, { ...person, ...told })
  return { ...person, identityId, journey, outcome: await journey.confirm() }
}

async function proved(told: Told = {}) {
  const person = await comesBack(told)
  await person.journey.answer('sendOwnerPasscode')
  const passcode = await world.get().deliverPasscode()
  return { ...person, outcome: await person.journey.answer('verifyOwnerPasscode', { passcode }) }
}

const identityUnder = async (address: string) =>
  (await world.get().identities()).find(({ emailAddress }) => emailAddress === address)
const identitiesNow = async () => (await world.get().identities()).length
const stepOf = ({ journey }: Outcome) => journey?.step

async function tasksOf(identityId: string | undefined) {
  const tasks = await world.get().supportTasks()
  return tasks.filter((task) => task.identityId === identityId).map(({ reason }) => reason)
}

async function signedInAs(journey: TestJourney): Promise<string> {
  const { ticket } = await journey.answer('completeJourney')
  const { redeemHandoff } = await world
    .get()
    .run<{ redeemHandoff: { identityId: string } }>(
      'oidc',
      'mutation ($input: RedeemHandoffInput!) { redeemHandoff(input: $input) { ... on HandoffRedeemed { identityId } } }',
      { input: { uid: journey.key.interactionUid, ticket } },
    )
  return redeemHandoff.identityId
}

test('J15: who gives the same details under another address is asked before a second identity is made', async () => {
  const { outcome, new: newer, journey } = await comesBack()
  expect(outcome.journey).toMatchObject({
    step: 'CLAIMED_RECORD',
    claimedRecord: { cause: 'IDENTITY', redactedEmailAddress: null, emailAddress: null, helpReason: null },
    person: null,
  })
  expect(await identityUnder(newer)).toBeUndefined()
  expect((await journey.answer('completeJourney')).__typename).toBe('StepRefused')
})

test('J15: who may have a record is first told that none was found, and then asked', async () => {
  const person = somebody()
  const told = { ...person, hasTrn: true }
  await (await atCheckAnswers(person.old, told)).finish()
  const journey = await atCheckAnswers(person.new, told)
  expect(stepOf(await journey.answer('confirmAnswers'))).toBe('NO_MATCH')
  const asked = await journey.answer('confirmAnswers')
  expect(asked.journey).toMatchObject({ step: 'CLAIMED_RECORD', claimedRecord: { cause: 'IDENTITY' } })
})

test('nothing is sent, and the address is nowhere to be seen, until the passcode to it is proved', async () => {
  const { journey, old, outcome } = await comesBack()
  const { postBox } = world.get()
  const before = postBox.mails.length
  await world.get().deliverPasscode()
  expect(postBox.mails).toHaveLength(before)
  const seen = [outcome, await journey.answer('sendOwnerPasscode'), await journey.look()]
  await world.get().deliverPasscode()
  expect(postBox.mails.at(-1)).toMatchObject({ to: old, template: 'ownerPasscode' })
  expect(JSON.stringify(seen)).not.toMatch(/older|\*\*\*/)
})

test('after the passcode both addresses are shown, and the same identity goes back with the one that is kept', async () => {
  const { journey, outcome, identityId, old } = await proved()
  expect(outcome.journey).toMatchObject({ step: 'CHOOSE_EMAIL', claimedRecord: { emailAddress: old } })
  const before = await identitiesNow()
  expect(stepOf(await journey.answer('chooseEmail', { choice: 'KEEP' }))).toBe('SIGN_IN')
  expect(await signedInAs(journey)).toBe(identityId)
  expect(await identitiesNow()).toBe(before)
  expect(await tasksOf(identityId)).toEqual([])
})

test('the new address takes the place of the old one, which is told, and signs in from then on', async () => {
  const { journey, identityId, old, new: newer } = await proved()
  await journey.answer('chooseEmail', { choice: 'REPLACE' })
  expect(await signedInAs(journey)).toBe(identityId)
  expect((await identityUnder(newer))?.id).toBe(identityId)
  await world.get().deliverRevertLink()
  expect(world.get().postBox.mails.at(-1)?.to).toBe(old)
  const next = await aJourney(world.get())
  expect(stepOf(await next.proveEmail(newer))).toBe('SIGN_IN')
})

test('an identity that has a record by now keeps it, and the person sees it', async () => {
  const { journey, identityId, lastName } = await proved()
  await world.get().teachingRecords({ trn: '5000001', lastName, dateOfBirth: '1990-12-10' })
  const link = { trn: '5000001', trnMatchLevel: 'FIRM' } as const
  await world.get().deps.repositories.identities.takeTrn(identityId, link, world.get().clock.now())
  const chosen = await journey.answer('chooseEmail', { choice: 'KEEP' })
  expect(chosen.journey).toMatchObject({ step: 'RESULT', person: { id: identityId, trn: '5000001' } })
})

test.each(['NOT_RECOGNISED', 'NO_ACCESS'])(
  'somebody who says %s goes on as a new identity, and one person is asked whether they have two',
  async (reason) => {
    const { journey, identityId, new: newer } = await comesBack({ hasTrn: true })
    expect(stepOf(await journey.answer('sendOwnerPasscode'))).toBe('OWNER_PASSCODE')
    const outcome = await journey.answer('askForHelp', { reason })
    const made = await identityUnder(newer)
    expect(outcome.journey).toMatchObject({ step: 'RESULT', claimedRecord: null, person: { id: made?.id } })
    await journey.answer('askForHelp', { reason })
    expect(await signedInAs(journey)).toBe(made?.id)
    expect(made?.id).not.toBe(identityId)
    expect((await tasksOf(made?.id)).sort()).toEqual(['NO_MATCH', 'POSSIBLE_DUPLICATE'])
    expect(await tasksOf(identityId)).toEqual([])
  },
)

test('wrong passcodes end it as they end those to the owner of a record', async () => {
  const { journey } = await comesBack()
  await journey.answer('sendOwnerPasscode')
  const right = await world.get().deliverPasscode()
  for (let guess = 0; guess < 3; guess += 1) {
    await journey.answer('verifyOwnerPasscode', { passcode: not(right) })
  }
  expect(await journey.answer('verifyOwnerPasscode', { passcode: right })).toMatchObject({
    reason: 'EXHAUSTED',
  })
  expect(await journey.answer('sendOwnerPasscode')).toMatchObject({ __typename: 'TooManyRequests' })
  world.get().clock.forward(HOUR)
  expect(stepOf(await journey.answer('sendOwnerPasscode'))).toBe('OWNER_PASSCODE')
})

test.each<[string, Told]>([
  ['name and date of birth, which others know', { nino: null }],
  ['a National Insurance number and a name', { year: '1961' }],
  [
    'a National Insurance number and a date of birth',
    { firstName: 'Tom', lastName: aLastName('somebody else') },
  ],
  ['name, date of birth and a National Insurance number one digit off', { nino: 'slip' }],
])('a stranger who gives %s meets nobody', async (_what, told) => {
  const person = somebody()
  await (await atCheckAnswers(person.old, person)).finish()
  const slip = person.nino.replace(/\d/, (digit) => String((Number(digit) + 5) % 10))
  const nino = told.nino === 'slip' ? slip : told.nino === null ? null : person.nino
  const journey = await atCheckAnswers(person.new, { ...person, ...told, nino })
  expect((await journey.confirm()).journey).toMatchObject({ step: 'RESULT', claimedRecord: null })
})

test('a stranger who tries out the National Insurance number of an identity gets three tries, and the fourth shows nothing', async () => {
  const person = somebody()
  await (await atCheckAnswers(person.old, person)).finish()
  world.get().clock.forward(24 * HOUR)
  await world.get().refreshRecords()
  const guess = async (which: number, nino: string) =>
    (await atCheckAnswers(`stranger.${which}.${count}@example.com`, { ...person, nino })).confirm()
  for (let which = 0; which < 3; which += 1) {
    expect(stepOf(await guess(which, aNationalInsuranceNumber(`stranger ${which}`)))).toBe('RESULT')
  }
  expect(stepOf(await guess(3, person.nino))).toBe('RESULT')
})

test('two identities with the same details are nobody’s to choose from: the person goes on', async () => {
  const person = await comesBack()
  await person.journey.answer('askForHelp', { reason: 'NOT_RECOGNISED' })
  const third = await atCheckAnswers(`third.${count}@example.com`, person)
  expect(stepOf(await third.confirm())).toBe('RESULT')
})

test('a changed answer leads away from it', async () => {
  const { journey } = await comesBack()
  const changed = await journey.answer('answerName', { firstName: 'Ada', middleName: '', lastName: 'Other' })
  expect(changed.journey).toMatchObject({ claimedRecord: null })
  expect(changed.journey?.reachableSteps).not.toContain('CLAIMED_RECORD')
})

test('of eight browsers of one person under eight addresses at once, one makes an identity and the others meet it', async () => {
  const person = somebody()
  const journeys: TestJourney[] = []
  for (let one = 0; one < 8; one += 1) {
    journeys.push(await atCheckAnswers(`race.${one}.${count}@example.com`, person))
  }
  const outcomes = await Promise.all(journeys.map((journey) => journey.answer('confirmAnswers')))
  const steps = outcomes.map((outcome) => stepOf(outcome)).sort()
  expect(steps).toEqual([...Array(7).fill('CLAIMED_RECORD'), 'RESULT'])
})

test('of sixteen presses of “go on without it” at once, one makes an identity and one task', async () => {
  const { journey, new: newer } = await comesBack()
  const before = await identitiesNow()
  await Promise.all(Array.from({ length: 16 }, () => journey.answer('askForHelp', { reason: 'NO_ACCESS' })))
  expect(await identitiesNow()).toBe(before + 1)
  expect(await tasksOf((await identityUnder(newer))?.id)).toEqual(['POSSIBLE_DUPLICATE'])
})
