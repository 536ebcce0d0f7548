import { event } from '@identity/database'
import { expect, test } from 'vitest'
import { aJourney, type TestJourney } from '../../testing/a-journey.ts'
import { aLastName, aNationalInsuranceNumber, useWorld } from '../../testing/a-world.ts'

const world = useWorld()
const HOUR = 60 * 60 * 1000

let lastTrn = 2_100_000

/** Somebody who claimed a record under one address, and comes back with another: at the page that shows their answers. */
async function aReturningTeacher() {
  lastTrn += 1
  const trn = String(lastTrn)
  const lastName = aLastName(trn)
  const nino = aNationalInsuranceNumber(trn)
  const addresses = { old: `old.${trn}@example.sch.uk`, new: `new.${trn}@example.com` }
  await world.get().teachingRecords({ trn, lastName, nationalInsuranceNumber: nino })

  const first = await matched(addresses.old, lastName, nino)
  await first.finish()
  await world.get().deliverMails()
  const identity = (await world.get().identities()).find((one) => one.trn === trn)
  const journey = await matched(addresses.new, lastName, nino)
  return { trn, addresses, journey, identityId: identity?.id ?? '', lastName, nino }
}

async function matched(emailAddress: string, lastName: string, nationalInsuranceNumber: string) {
  const journey = await aJourney(world.get())
  await journey.proveEmail(emailAddress)
  await journey.giveNameAndDateOfBirth({ lastName })
  await journey.answer('answerNationalInsuranceNumber', {
    hasNationalInsuranceNumber: true,
    nationalInsuranceNumber,
  })
  return journey
}

/** The same, with the passcode to the older address entered: at the choice of address. */
async function aProvedOwner() {
  const teacher = await aReturningTeacher()
  await teacher.journey.answer('confirmAnswers')
  await teacher.journey.answer('sendOwnerPasscode')
  const passcode = await world.get().deliverPasscode()
  const outcome = await teacher.journey.answer('verifyOwnerPasscode', { passcode })
  return { ...teacher, outcome }
}

const identity = async (id: string) => (await world.get().identities()).find((one) => one.id === id)

async function signedIn(journey: TestJourney) {
  const { ticket } = await journey.answer('completeJourney')
  const { redeemHandoff } = await world
    .get()
    .run<{ redeemHandoff: { identityId: string; sessionId: string } }>(
      'oidc',
      `mutation ($input: RedeemHandoffInput!) { redeemHandoff(input: $input) {
      ... on HandoffRedeemed { identityId sessionId } } }`,
      { input: { uid: journey.key.interactionUid, ticket } },
    )
  return redeemHandoff
}

async function revert(token: string | null) {
  const { revertEmailChange } = await world.get().run<{ revertEmailChange: Record<string, string> }>(
    'web',
    `mutation ($input: RevertEmailChangeInput!) { revertEmailChange(input: $input) { __typename
      ... on EmailChangeReverted { redactedEmailAddress } ... on EmailChangeNotRevertible { reason } } }`,
    { input: { token } },
  )
  return revertEmailChange
}

test('a record that is claimed under another address creates nothing and shows that address redacted', async () => {
  const { journey, addresses } = await aReturningTeacher()
  const before = (await world.get().identities()).length
  const outcome = await journey.answer('confirmAnswers')
  expect(outcome).toMatchObject({ __typename: 'JourneyMoved', journey: { step: 'CLAIMED_RECORD' } })
  expect(outcome.journey?.claimedRecord).toMatchObject({ emailAddress: null, helpReason: null })
  expect(JSON.stringify(outcome.journey?.claimedRecord)).not.toContain(addresses.old)
  expect(await world.get().identities()).toHaveLength(before)
})

test('no mail goes to the owner until the person asks for the passcode', async () => {
  const { journey, addresses } = await aReturningTeacher()
  await journey.answer('confirmAnswers')
  const { postBox, database } = world.get()
  const [queued] = await database.sql`
    select count(*)::int as count from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier in ('send-passcode', 'tell-record-claimed')`
  expect(queued?.count).toBe(0)
  expect((await journey.answer('sendOwnerPasscode')).journey?.step).toBe('OWNER_PASSCODE')
  await world.get().deliverPasscode()
  expect(postBox.mails.at(-1)).toMatchObject({ to: addresses.old })
})

test('the whole address is shown only after its passcode', async () => {
  const { outcome, addresses } = await aProvedOwner()
  expect(outcome.journey).toMatchObject({
    step: 'CHOOSE_EMAIL',
    reachableSteps: ['CHOOSE_EMAIL'],
    claimedRecord: { emailAddress: addresses.old },
  })
})

test('a wrong passcode shows nothing, and five of them end it until another is sent', async () => {
  const { journey, addresses } = await aReturningTeacher()
  await journey.answer('confirmAnswers')
  await journey.answer('sendOwnerPasscode')
  const right = await world.get().deliverPasscode()
  const wrong = right === '000000' ? '000001' : '000000'
  for (let guess = 0; guess < 5; guess += 1) await journey.answer('verifyOwnerPasscode', { passcode: wrong })
  expect(await journey.answer('verifyOwnerPasscode', { passcode: right })).toMatchObject({
    reason: 'EXHAUSTED',
  })
  expect(JSON.stringify(await journey.look())).not.toContain(addresses.old)

  world.get().clock.forward(HOUR)
  await journey.answer('sendOwnerPasscode')
  const passcode = await world.get().deliverPasscode()
  expect((await journey.answer('verifyOwnerPasscode', { passcode })).journey?.step).toBe('CHOOSE_EMAIL')
})

test('the passcode that proved the new address does not prove the old one', async () => {
  const teacher = await aReturningTeacher()
  await teacher.journey.answer('confirmAnswers')
  const own = world.get().postBox.mails.at(-1)?.personalisation.passcode
  await teacher.journey.answer('sendOwnerPasscode')
  expect(await teacher.journey.answer('verifyOwnerPasscode', { passcode: own })).toMatchObject({
    reason: 'EXPIRED',
  })
})

test('an expired passcode to the old address is replaced, by one that goes to the old address only', async () => {
  const { journey, addresses } = await aReturningTeacher()
  await journey.answer('confirmAnswers')
  await journey.answer('sendOwnerPasscode')
  const expired = await world.get().deliverPasscode()
  world.get().clock.forward(HOUR / 4)
  expect(await journey.answer('verifyOwnerPasscode', { passcode: expired })).toMatchObject({
    reason: 'EXPIRED',
    isNewOneSent: true,
  })
  const passcode = await world.get().deliverPasscode()
  expect(world.get().postBox.mails.at(-1)?.to).toBe(addresses.old)
  expect((await journey.answer('verifyOwnerPasscode', { passcode })).journey?.step).toBe('CHOOSE_EMAIL')
})

test('keeping the old address signs the same identity in and leaves the new address nobody’s', async () => {
  const { journey, identityId, addresses } = await aProvedOwner()
  expect((await journey.answer('chooseEmail', { choice: 'KEEP' })).journey?.step).toBe('RESULT')
  expect((await signedIn(journey)).identityId).toBe(identityId)
  expect(await identity(identityId)).toMatchObject({ emailAddress: addresses.old })
  const keys = (await world.get().identities()).map(({ emailKey }) => emailKey)
  expect(keys).not.toContain(addresses.new)
})

test('taking the new address keeps the identity, tells the old address, and the new one signs in from then on', async () => {
  const { journey, identityId, addresses, trn } = await aProvedOwner()
  await journey.answer('chooseEmail', { choice: 'REPLACE' })
  expect((await signedIn(journey)).identityId).toBe(identityId)
  expect(await identity(identityId)).toMatchObject({ emailAddress: addresses.new, trn })

  await world.get().deliverRevertLink()
  expect(world.get().postBox.mails.at(-1)?.to).toBe(addresses.old)
  const next = await aJourney(world.get())
  expect((await next.proveEmail(addresses.new)).journey?.step).toBe('SIGN_IN')
})

test('nothing chosen is told so and changes nothing', async () => {
  const { journey, identityId, addresses } = await aProvedOwner()
  const outcome = await journey.answer('chooseEmail')
  expect(outcome.problems).toEqual([{ field: 'EMAIL_CHOICE', reason: 'MISSING' }])
  expect(await identity(identityId)).toMatchObject({ emailAddress: addresses.old })
})

test('a new address that became somebody’s identity in the meantime cannot be taken', async () => {
  const { journey, identityId, addresses } = await aProvedOwner()
  const other = await aJourney(world.get())
  await other.proveEmail(addresses.new)
  await other.giveNameAndDateOfBirth({ lastName: 'Else', year: '1955' })
  await other.answer('answerNationalInsuranceNumber', {
    hasNationalInsuranceNumber: false,
    nationalInsuranceNumber: '',
  })
  await other.answer('answerTrn', { knowledge: 'NONE', trn: '' })
  await other.answer('answerQts', { hasQts: false })
  await other.finish()

  const outcome = await journey.answer('chooseEmail', { choice: 'REPLACE' })
  expect(outcome.problems).toEqual([{ field: 'EMAIL_CHOICE', reason: 'TAKEN' }])
  expect((await journey.answer('chooseEmail', { choice: 'KEEP' })).journey?.step).toBe('RESULT')
  expect(await identity(identityId)).toMatchObject({ emailAddress: addresses.old })
})

test('of sixteen choices of the new address at once, one changes it and the old address is told once', async () => {
  const { journey, identityId, addresses } = await aProvedOwner()
  const outcomes = await Promise.all(
    Array.from({ length: 16 }, () => journey.answer('chooseEmail', { choice: 'REPLACE' })),
  )
  expect(outcomes.filter(({ __typename }) => __typename === 'JourneyMoved')).toHaveLength(1)
  expect(await identity(identityId)).toMatchObject({ emailAddress: addresses.new })
  const mails = (await world.get().deliverMails()).filter(({ to }) => to === addresses.old)
  expect(mails).toHaveLength(1)
})

test('a changed answer leads away from the claimed record', async () => {
  const { journey } = await aReturningTeacher()
  await journey.answer('confirmAnswers')
  await journey.answer('sendOwnerPasscode')
  const changed = await journey.answer('answerName', { firstName: 'Ada', middleName: '', lastName: 'Other' })
  expect(changed.journey).toMatchObject({ claimedRecord: null })
  expect(changed.journey?.reachableSteps).not.toContain('CLAIMED_RECORD')
})

test.each([
  ['NOT_RECOGNISED', 'OWNER_NOT_RECOGNISED'],
  ['NO_ACCESS', 'OWNER_NO_ACCESS'],
])(
  'somebody who says %s gets help, one task however often they ask, and can still use the passcode',
  async (reason, task) => {
    const { journey, identityId } = await aReturningTeacher()
    await journey.answer('confirmAnswers')
    await journey.answer('sendOwnerPasscode')
    const passcode = await world.get().deliverPasscode()
    const asked = await journey.answer('askForHelp', { reason })
    expect(asked.journey).toMatchObject({ step: 'HELP', claimedRecord: { helpReason: reason } })
    await journey.answer('askForHelp', { reason })
    const tasks = (await world.get().supportTasks()).filter((one) => one.identityId === identityId)
    expect(tasks).toMatchObject([{ reason: task, status: 'OPEN' }])
    expect((await journey.answer('verifyOwnerPasscode', { passcode })).journey?.step).toBe('CHOOSE_EMAIL')
  },
)

test('the old address can take the change back for 72 hours, once, and everybody is signed out', async () => {
  const { journey, identityId, addresses } = await aProvedOwner()
  await journey.answer('chooseEmail', { choice: 'REPLACE' })
  const { sessionId } = await signedIn(journey)
  const token = (await world.get().deliverRevertLink()).searchParams.get('token')

  world.get().clock.forward(72 * HOUR - 1)
  expect(await revert(token)).toMatchObject({ __typename: 'EmailChangeReverted' })
  expect(await identity(identityId)).toMatchObject({ emailAddress: addresses.old })
  expect(await revert(token)).toMatchObject({ reason: 'DONE' })
  const { session } = await world
    .get()
    .run<{ session: unknown }>('oidc', 'query ($id: ID!) { session(id: $id) { id } }', { id: sessionId })
  expect(session).toBeNull()
})

test('taking the change back signs out whoever is signed in, and says why', async () => {
  const { journey, identityId } = await aProvedOwner()
  await journey.answer('chooseEmail', { choice: 'REPLACE' })
  const { sessionId } = await signedIn(journey)
  await revert((await world.get().deliverRevertLink()).searchParams.get('token'))
  const rows = await world.get().database.db.select().from(event).orderBy(event.id)
  const about = rows.filter((row) => row.identityId === identityId).slice(-2)
  expect(about).toMatchObject([
    { type: 'SessionEnded', details: { sessionId, reason: 'EMAIL_REVERTED' } },
    { type: 'EmailChangeReverted' },
  ])
})

test('after 72 hours the change of address stands', async () => {
  const { journey, identityId, addresses } = await aProvedOwner()
  await journey.answer('chooseEmail', { choice: 'REPLACE' })
  const token = (await world.get().deliverRevertLink()).searchParams.get('token')
  world.get().clock.forward(72 * HOUR)
  expect(await revert(token)).toMatchObject({ reason: 'EXPIRED' })
  expect(await identity(identityId)).toMatchObject({ emailAddress: addresses.new })
})

test('of sixteen uses of one link at once, one takes the change back', async () => {
  const { journey } = await aProvedOwner()
  await journey.answer('chooseEmail', { choice: 'REPLACE' })
  const token = (await world.get().deliverRevertLink()).searchParams.get('token')
  const outcomes = await Promise.all(Array.from({ length: 16 }, () => revert(token)))
  expect(outcomes.filter(({ __typename }) => __typename === 'EmailChangeReverted')).toHaveLength(1)
})

test('a link that we never sent does nothing', async () => {
  expect(await revert('not-a-token')).toMatchObject({ reason: 'UNKNOWN' })
})
