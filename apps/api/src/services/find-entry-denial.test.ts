import { describe, expect, test } from 'vitest'
import type { LookupStatus } from '../identities/domain/person.ts'
import { aJourney, type Outcome, type TestJourney } from '../testing/a-journey.ts'
import { useWorld } from '../testing/a-world.ts'
import { anIdentity } from '../testing/an-identity.ts'
import { answerToTheEnd, giveNino, giveTrn } from '../testing/answers.ts'
import { useClaimants } from '../testing/use-claimants.ts'

const world = useWorld()
const { aClaimant, begin, redeem } = useClaimants(world)
const NEEDS_TRN = 'access-your-teaching-qualifications'
const services = ['register-for-npq', NEEDS_TRN, 'teaching-vacancies']

let people = 0
/** An address that nobody has used in these tests. */
const newAddress = () => `entering${++people}@example.com`

/** Somebody known proves their address, on behalf of a service. */
async function returns(emailAddress: string, clientId = 'register-for-npq') {
  const journey = await aJourney(world.get(), { clientId })
  return { journey, outcome: await journey.proveEmail(emailAddress) }
}

/** Back to the service, through the page that says no where there is one. */
async function leave(journey: TestJourney): Promise<Outcome> {
  const outcome = await journey.answer('completeJourney')
  return outcome.journey?.step === 'NOT_ALLOWED' ? journey.answer('completeJourney') : outcome
}

test('a service that needs a TRN lets in who has one, and sends back who has none, with the reason', async () => {
  const found = aClaimant()
  const teacher = await begin(found, { clientId: NEEDS_TRN })
  await giveNino(teacher, found.nino)
  expect((await redeem(teacher, (await teacher.finish()).ticket)).__typename).toBe('HandoffRedeemed')

  const waiting = aClaimant()
  const journey = await begin(waiting, { record: null, clientId: NEEDS_TRN })
  await answerToTheEnd(journey, { knowledge: 'FORGOTTEN' })
  const settled = await journey.confirm()
  expect(settled.journey).toMatchObject({ step: 'NOT_ALLOWED', denial: 'TRN_NEEDED' })
  const { ticket } = await journey.answer('completeJourney')
  expect(await redeem(journey, ticket)).toEqual({ __typename: 'HandoffDenied', denial: 'TRN_NEEDED' })
})

test('somebody kept out for want of a TRN enters as soon as it is found', async () => {
  const person = aClaimant()
  const journey = await begin(person, { record: null, clientId: NEEDS_TRN })
  await answerToTheEnd(journey, { knowledge: 'FORGOTTEN' })
  await journey.finish()
  const back = await begin(person, { record: { email: person.email }, clientId: NEEDS_TRN })
  expect((await back.look())?.step).toBe('SIGN_IN')
  expect(await redeem(back, (await back.answer('completeJourney')).ticket)).toMatchObject({
    __typename: 'HandoffRedeemed',
  })
})

test('a returning person whom the service keeps out is told so before they go on, and one whom it lets in is not', async () => {
  const waiting = aClaimant()
  const first = await begin(waiting, { record: null })
  await answerToTheEnd(first, { knowledge: 'FORGOTTEN' })
  expect((await first.look())?.entryDenial).toBeNull() // who they are is not known yet
  await first.finish()
  const elsewhere = await returns(waiting.email)
  expect(elsewhere.outcome.journey).toMatchObject({ step: 'SIGN_IN', entryDenial: null, denial: null })
  const { journey, outcome } = await returns(waiting.email, NEEDS_TRN)
  expect(outcome.journey).toMatchObject({ step: 'SIGN_IN', entryDenial: 'TRN_NEEDED', denial: null })
  const told = await journey.answer('completeJourney')
  expect(told.journey).toMatchObject({ entryDenial: 'TRN_NEEDED', denial: 'TRN_NEEDED' })
})

test('a journey says by the policy alone whom its service lets in', async () => {
  const both = { allowsPending: true, allowsNone: true }
  for (const [clientId, allows] of [
    ['register-for-npq', both],
    [NEEDS_TRN, { allowsPending: false, allowsNone: false }],
  ] as const) {
    const journey = await aJourney(world.get(), { clientId })
    expect((await journey.look())?.service).toMatchObject(allows)
  }
})

test('a prohibited teacher is kept out at every sign-in of a service that blocks them, and of no other', async () => {
  const person = aClaimant()
  const elsewhere = await begin(person, { record: { prohibited: true } })
  await giveNino(elsewhere, person.nino)
  expect((await redeem(elsewhere, (await elsewhere.finish()).ticket)).__typename).toBe('HandoffRedeemed')

  const blocked = await begin(person, { record: null, clientId: NEEDS_TRN })
  const told = await blocked.answer('completeJourney')
  expect(told.journey).toMatchObject({ step: 'NOT_ALLOWED', denial: 'PROHIBITED' })
  expect(await redeem(blocked, (await blocked.answer('completeJourney')).ticket)).toEqual({
    __typename: 'HandoffDenied',
    denial: 'PROHIBITED',
  })
})

test('somebody who is signed in already is told why another service says no', async () => {
  const person = aClaimant()
  const first = await begin(person, { record: null })
  await answerToTheEnd(first, { knowledge: 'FORGOTTEN' })
  await redeem(first, (await first.finish()).ticket)
  const [session] = await world.get().database.sql<{ id: string }[]>`
    select s.id from session s join identity i on i.id = s.identity_id where i.email_key = ${person.email}`
  const ask = (clientId: string) =>
    world
      .get()
      .run<{ entryDenial: string | null }>(
        'oidc',
        'query ($sessionId: ID!, $clientId: ID!) { entryDenial(sessionId: $sessionId, clientId: $clientId) }',
        { sessionId: session?.id, clientId },
      )
  expect(await ask('register-for-npq')).toEqual({ entryDenial: null })
  expect(await ask(NEEDS_TRN)).toEqual({ entryDenial: 'TRN_NEEDED' })
  const sent = await aJourney(world.get(), { clientId: NEEDS_TRN, sessionId: session?.id ?? null })
  expect(await sent.look()).toMatchObject({ step: 'NOT_ALLOWED', denial: 'TRN_NEEDED' })
})

test('a service for which a TRN is optional asks few questions and makes nobody wait', async () => {
  const person = aClaimant()
  const journey = await begin(person, { record: null, clientId: 'teaching-vacancies' })
  expect((await journey.look())?.step).toBe('TRN')
  expect((await giveTrn(journey, { knowledge: 'NONE' })).journey?.step).toBe('CHECK_ANSWERS')
  expect((await journey.confirm()).journey?.person?.trnLookupStatus).toBe('NONE')
})

describe('J1: nobody’s lookup status is a fault of ours', () => {
  const statuses: LookupStatus[] = ['FOUND', 'PENDING', 'NONE', 'FAILED']
  const cases = statuses.flatMap((status) => services.map((service) => [status, service] as const))

  test.each(cases)(
    'somebody with %s gets into %s, or is told why not, and back to it',
    async (status, clientId) => {
      const trn = status === 'FOUND' ? `31${String(cases.length + people).padStart(5, '0')}` : null
      if (trn) await world.get().teachingRecords({ trn })
      const { id, emailAddress } = await anIdentity(world.get(), { emailAddress: newAddress(), trn })
      await world.get().database.sql`update identity set trn_lookup_status = ${status} where id = ${id}`
      const { journey, outcome } = await returns(emailAddress, clientId)
      expect(outcome.journey?.reachableSteps).toContain('SIGN_IN')
      expect((await leave(journey)).__typename).toBe('JourneyCompleted')
    },
  )
})

describe('J2 and J3: a prohibited person is kept out at every sign-in', () => {
  async function aProhibitedPerson() {
    const trn = `32${String(++people).padStart(5, '0')}`
    await world.get().teachingRecords({ trn, prohibited: true })
    return anIdentity(world.get(), { emailAddress: newAddress(), trn })
  }

  test('also the second time, and after they got into a service that lets them in', async () => {
    const { emailAddress } = await aProhibitedPerson()
    const elsewhere = await returns(emailAddress, 'register-for-npq')
    expect((await elsewhere.journey.answer('completeJourney')).journey?.step).toBe('COMPLETED')
    for (const _ of [1, 2]) {
      const { journey } = await returns(emailAddress, NEEDS_TRN)
      const outcome = await journey.answer('completeJourney')
      expect(outcome.journey).toMatchObject({ step: 'NOT_ALLOWED', denial: 'PROHIBITED' })
    }
  })

  test('whatever else the service’s policy is', async () => {
    const { emailAddress } = await aProhibitedPerson()
    const { sql } = world.get().database
    for (const requirement of ['REQUIRED', 'OPTIONAL']) {
      await sql`
        update service set trn_requirement = ${requirement}, allows_pending = true, allows_none = true
        where id = ${NEEDS_TRN}`
      const { journey } = await returns(emailAddress, NEEDS_TRN)
      expect((await journey.answer('completeJourney')).journey?.denial).toBe('PROHIBITED')
    }
    await sql`
      update service set trn_requirement = 'NEEDED_BEFORE_ENTRY', allows_pending = false, allows_none = false
      where id = ${NEEDS_TRN}`
  })
})

test('J4: a prohibited person whose record is found for the first time reaches a page with a way on', async () => {
  const emailAddress = newAddress()
  await world
    .get()
    .teachingRecords({ trn: '3300001', email: emailAddress, lastName: 'Barred', prohibited: true })
  const journey = await aJourney(world.get(), { clientId: NEEDS_TRN })
  await journey.proveEmail(emailAddress)
  await journey.giveNameAndDateOfBirth({ lastName: 'Barred' })
  await journey.answer('answerQts', { hasQts: false }) // the record has none
  const confirmed = await journey.confirm()
  expect(confirmed.journey).toMatchObject({ step: 'NOT_ALLOWED', denial: 'PROHIBITED' })
  expect((await journey.answer('completeJourney')).__typename).toBe('JourneyCompleted')
})
