import { event } from '@identity/database'
import { expect, test } from 'vitest'
import { aJourney, type TestJourney } from '../../testing/a-journey.ts'
import { useWorld } from '../../testing/a-world.ts'
import { giveNino } from '../../testing/answers.ts'
import { useClaimants } from '../../testing/use-claimants.ts'
import { aProvedOwner } from '../claim/returning-teacher.builder.ts'

const world = useWorld()
const { aClaimant, begin, mailsTo, redeem } = useClaimants(world)
const HOUR = 60 * 60 * 1_000

const identity = async (id: string) => (await world.get().identities()).find((one) => one.id === id)

async function signedIn(journey: TestJourney) {
  const { ticket } = await journey.answer('completeJourney')
  return redeem(journey, ticket)
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

test('keeping the old address signs the same identity in and leaves the new address nobody’s', async () => {
  const { journey, identityId, addresses } = await aProvedOwner(world.get())
  expect((await journey.answer('chooseEmail', { choice: 'KEEP' })).journey?.step).toBe('RESULT')
  expect((await signedIn(journey)).identityId).toBe(identityId)
  expect(await identity(identityId)).toMatchObject({ emailAddress: addresses.old })
  const keys = (await world.get().identities()).map(({ emailKey }) => emailKey)
  expect(keys).not.toContain(addresses.new)
})

test('taking the new address keeps the identity, tells the old address, and the new one signs in from then on', async () => {
  const { journey, identityId, addresses, trn } = await aProvedOwner(world.get())
  await journey.answer('chooseEmail', { choice: 'REPLACE' })
  expect((await signedIn(journey)).identityId).toBe(identityId)
  expect(await identity(identityId)).toMatchObject({ emailAddress: addresses.new, trn })

  await world.get().deliverRevertLink()
  expect(world.get().postBox.mails.at(-1)?.to).toBe(addresses.old)
  const next = await aJourney(world.get())
  expect((await next.proveEmail(addresses.new)).journey?.step).toBe('SIGN_IN')
})

test('nothing chosen is told so and changes nothing', async () => {
  const { journey, identityId, addresses } = await aProvedOwner(world.get())
  const outcome = await journey.answer('chooseEmail')
  expect(outcome.problems).toEqual([{ field: 'EMAIL_CHOICE', reason: 'MISSING' }])
  expect(await identity(identityId)).toMatchObject({ emailAddress: addresses.old })
})

test('a new address that became somebody’s identity in the meantime cannot be taken', async () => {
  const { journey, identityId, addresses } = await aProvedOwner(world.get())
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
  const { journey, identityId, addresses } = await aProvedOwner(world.get())
  const outcomes = await Promise.all(
    Array.from({ length: 16 }, () => journey.answer('chooseEmail', { choice: 'REPLACE' })),
  )
  expect(outcomes.filter(({ __typename }) => __typename === 'JourneyMoved')).toHaveLength(1)
  expect(await identity(identityId)).toMatchObject({ emailAddress: addresses.new })
  const mails = (await world.get().deliverMails()).filter(({ to }) => to === addresses.old)
  expect(mails).toHaveLength(1)
})

test('J5: what differs from the record is told after the choice of address as well', async () => {
  const person = aClaimant()
  const record = {
    lastName: 'Earlier',
    previousNames: [{ firstName: 'Ada', middleName: null, lastName: person.lastName }],
  }
  const first = await begin(person, { record })
  await giveNino(first, person.nino)
  const before = await first.confirm()
  await world.get().deliverMails()
  const second = await begin(person, { record, email: person.otherEmail })
  await giveNino(second, person.nino)
  expect((await second.answer('confirmAnswers')).journey?.step).toBe('CLAIMED_RECORD')
  await second.answer('sendOwnerPasscode')
  await second.answer('verifyOwnerPasscode', { passcode: await world.get().deliverPasscode() })
  const chosen = await second.answer('chooseEmail', { choice: 'KEEP' })
  expect(chosen.journey).toMatchObject({
    step: 'RESULT',
    detailsThatDiffer: ['NAME'],
    person: { id: before.journey?.person?.id },
  })
  expect(await mailsTo(person.email)).toEqual(['detailsDiffer'])
})

test('the old address can take the change back for 72 hours, once, and everybody is signed out', async () => {
  const { journey, identityId, addresses } = await aProvedOwner(world.get())
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
  const { journey, identityId } = await aProvedOwner(world.get())
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
  const { journey, identityId, addresses } = await aProvedOwner(world.get())
  await journey.answer('chooseEmail', { choice: 'REPLACE' })
  const token = (await world.get().deliverRevertLink()).searchParams.get('token')
  world.get().clock.forward(72 * HOUR)
  expect(await revert(token)).toMatchObject({ reason: 'EXPIRED' })
  expect(await identity(identityId)).toMatchObject({ emailAddress: addresses.new })
})

test('of sixteen uses of one link at once, one takes the change back', async () => {
  const { journey } = await aProvedOwner(world.get())
  await journey.answer('chooseEmail', { choice: 'REPLACE' })
  const token = (await world.get().deliverRevertLink()).searchParams.get('token')
  const outcomes = await Promise.all(Array.from({ length: 16 }, () => revert(token)))
  expect(outcomes.filter(({ __typename }) => __typename === 'EmailChangeReverted')).toHaveLength(1)
})

test('a link that we never sent does nothing', async () => {
  expect(await revert('not-a-token')).toMatchObject({ reason: 'UNKNOWN' })
})
