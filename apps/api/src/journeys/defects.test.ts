import { afterEach, describe, expect, test, vi } from 'vitest'
import type { LookupStatus } from '../identities/domain/person.ts'
import { readServerConfig } from '../main/config.ts'
import { SEND_GAP } from '../passcodes/domain/passcode-limits.ts'
import { aJourney, type Outcome, type TestJourney } from '../testing/a-journey.ts'
import { aLastName, aNationalInsuranceNumber, useWorld } from '../testing/a-world.ts'
import { anIdentity } from '../testing/an-identity.ts'

// Defects J1 to J13 that were found in services of this kind. Each test's name says how ours is without it. J11 (a response mode) is the
// facade's and stands with its tests.
const world = useWorld()
const services = ['register-for-npq', 'access-your-teaching-qualifications', 'teaching-vacancies']
const strict = 'access-your-teaching-qualifications'
const NO_NINO = { hasNationalInsuranceNumber: false, nationalInsuranceNumber: '' }
const MINUTE = 60 * 1_000

let people = 0
/** An address that nobody has used in these tests. */
const newAddress = () => `defect${++people}@example.com`

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
      const { journey } = await returns(emailAddress, strict)
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
        where id = ${strict}`
      const { journey } = await returns(emailAddress, strict)
      expect((await journey.answer('completeJourney')).journey?.denial).toBe('PROHIBITED')
    }
    await sql`
      update service set trn_requirement = 'NEEDED_BEFORE_ENTRY', allows_pending = false, allows_none = false
      where id = ${strict}`
  })
})

test('J4: a prohibited person whose record is found for the first time reaches a page with a way on', async () => {
  const emailAddress = newAddress()
  await world
    .get()
    .teachingRecords({ trn: '3300001', email: emailAddress, lastName: 'Barred', prohibited: true })
  const journey = await aJourney(world.get(), { clientId: strict })
  await journey.proveEmail(emailAddress)
  await journey.giveNameAndDateOfBirth({ lastName: 'Barred' })
  await journey.answer('answerQts', { hasQts: false }) // the record has none
  const confirmed = await journey.confirm()
  expect(confirmed.journey).toMatchObject({ step: 'NOT_ALLOWED', denial: 'PROHIBITED' })
  expect((await journey.answer('completeJourney')).__typename).toBe('JourneyCompleted')
})

describe('J5: nobody is on a journey without a service', () => {
  test('a client that we do not know begins none', async () => {
    const { startInteraction } = await world
      .get()
      .run<{ startInteraction: unknown }>(
        'oidc',
        'mutation ($input: StartInteractionInput!) { startInteraction(input: $input) { __typename } }',
        { input: { uid: 'without-a-client', clientId: 'nobody' } },
      )
    expect(startInteraction).toEqual({ __typename: 'ClientNotFound' })
  })

  test('an interaction that was never begun opens none', async () => {
    const { openJourney } = await world
      .get()
      .run<{ openJourney: unknown }>(
        'web',
        'mutation ($input: OpenJourneyInput!) { openJourney(input: $input) { __typename } }',
        { input: { interactionUid: 'never-begun' } },
      )
    expect(openJourney).toEqual({ __typename: 'JourneyNotFound' })
  })
})

describe('J6: there is no way round a step', () => {
  const later: [string, object][] = [
    ['beginQuestions', {}],
    ['answerName', { firstName: 'Ada', middleName: '', lastName: 'Byron' }],
    ['answerPreviousName', { nameChange: 'NOT_CHANGED', firstName: '', lastName: '' }],
    ['answerPreferredName', { preferredName: 'Ada' }],
    ['answerDateOfBirth', { day: '10', month: '12', year: '1990' }],
    ['answerNationalInsuranceNumber', NO_NINO],
    ['answerTrn', { knowledge: 'NONE', trn: '' }],
    ['answerQts', { hasQts: false }],
    ['answerTrainingProvider', { awardedByProvider: false, ukprn: '' }],
    ['confirmAnswers', {}],
    ['completeJourney', {}],
    ['addFacts', {}],
    ['sendOwnerPasscode', {}],
    ['verifyOwnerPasscode', { passcode: '123456' }],
    ['chooseEmail', { choice: 'KEEP' }],
    ['askForHelp', { reason: 'NO_ACCESS' }],
  ]

  test.each(later)('%s does nothing before the address is proved', async (mutation, input) => {
    const journey = await aJourney(world.get())
    await journey.answer('sendPasscode', { emailAddress: newAddress() })
    const before = await journey.look()
    const refused = await journey.answer(mutation, { ...input })
    expect(refused).toMatchObject({ __typename: 'StepRefused', journey: { step: 'PASSCODE' } })
    expect(await journey.look()).toEqual(before)
  })
})

describe('J7: a secret that was not set opens nothing', () => {
  afterEach(() => {
    vi.unstubAllEnvs()
  })

  test.each(['false', 'true', 'null', 'undefined', '0', 'change-me'])(
    'the word "%s" in the place of one stops the start',
    (word) => {
      vi.stubEnv('NOTIFY_CALLBACK_TOKEN', word)
      expect(() => readServerConfig()).toThrow(/NOTIFY_CALLBACK_TOKEN is not valid/)
    },
  )
})

test('J8: somebody whose expired passcode cannot be followed by another yet is told so, and not that one was sent', async () => {
  const emailAddress = newAddress()
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

describe('J9: a National Insurance number that we hold is not lost', () => {
  const nino = { hasNationalInsuranceNumber: true, nationalInsuranceNumber: 'AB123456C' }

  async function aPendingPerson() {
    const emailAddress = newAddress()
    const journey = await aJourney(world.get())
    await journey.proveEmail(emailAddress)
    // Details of their own: whoever gives somebody else's is asked whether they are that one.
    await journey.giveNameAndDateOfBirth({ lastName: aLastName(emailAddress) })
    const nationalInsuranceNumber = aNationalInsuranceNumber(emailAddress)
    await journey.answer('answerNationalInsuranceNumber', { ...nino, nationalInsuranceNumber })
    await journey.answer('answerTrn', { knowledge: 'FORGOTTEN', trn: '' })
    await journey.answer('answerQts', { hasQts: false })
    const settled = await journey.confirm()
    return { emailAddress, id: settled.journey?.person?.id }
  }
  const holdsOne = async (id: string | undefined) => {
    const [row] = await world.get().database.sql`
      select national_insurance_number_digest is not null as held from identity where id = ${id ?? null}`
    return row?.held
  }

  test('when its owner comes back to add to their answers and leaves it as it is', async () => {
    const { emailAddress, id } = await aPendingPerson()
    const { journey } = await returns(emailAddress)
    await journey.answer('addFacts')
    await journey.answer('answerTrn', { knowledge: 'KNOWN', trn: '7654321' })
    await journey.confirm()
    expect(await holdsOne(id)).toBe(true)
  })

  test('when they say that they have none, which may only mean not at hand', async () => {
    const { emailAddress, id } = await aPendingPerson()
    const { journey } = await returns(emailAddress)
    await journey.answer('addFacts')
    await journey.answer('answerNationalInsuranceNumber', NO_NINO)
    await journey.confirm()
    expect(await holdsOne(id)).toBe(true)
  })

  test('when they leave the box blank', async () => {
    const { emailAddress, id } = await aPendingPerson()
    const { journey } = await returns(emailAddress)
    await journey.answer('addFacts')
    await journey.answer('answerNationalInsuranceNumber', { ...nino, nationalInsuranceNumber: '' })
    await journey.confirm()
    expect(await holdsOne(id)).toBe(true)
  })
})

test('J10: the TRN of an identity does not change because its owner’s facts agree with another record', async () => {
  await world.get().teachingRecords({ trn: '3400001', lastName: 'Owner' })
  const { id, emailAddress } = await anIdentity(world.get(), { emailAddress: newAddress(), trn: '3400001' })
  await world.get().teachingRecords({ trn: '3400002', lastName: 'Owner', email: emailAddress })
  const { journey, outcome } = await returns(emailAddress)
  expect(outcome.journey?.step).toBe('SIGN_IN')
  await journey.answer('addFacts')
  expect((await journey.giveNameAndDateOfBirth({ lastName: 'Owner' })).__typename).toBe('StepRefused')
  await journey.finish()
  const [row] = await world.get().database.sql`select trn from identity where id = ${id}`
  expect(row?.trn).toBe('3400001')
})

describe('somebody else’s address', () => {
  async function whoseRecordIsClaimed(lastName: string, trn: string) {
    await world
      .get()
      .teachingRecords({ trn, lastName, nationalInsuranceNumber: aNationalInsuranceNumber(trn) })
    await anIdentity(world.get(), { emailAddress: newAddress(), trn })
    const journey = await aJourney(world.get())
    await journey.proveEmail(newAddress())
    await journey.giveNameAndDateOfBirth({ lastName })
    return journey
  }

  test('J12: is not shown, not even redacted, to somebody who knows its owner’s name and date of birth only', async () => {
    const journey = await whoseRecordIsClaimed(aLastName('3500001'), '3500001')
    await journey.answer('answerNationalInsuranceNumber', NO_NINO)
    await journey.answer('answerTrn', { knowledge: 'FORGOTTEN', trn: '' })
    await journey.answer('answerQts', { hasQts: false })
    const confirmed = await journey.confirm()
    expect(confirmed.journey).toMatchObject({ claimedRecord: null, outcome: 'NOT_FOUND_YET' })
    expect(JSON.stringify(confirmed)).not.toContain('***')
  })

  test('J12: cannot be tried out by whether it may still be written to, once a passcode went to it', async () => {
    const { lastName, trn, nino } = {
      lastName: aLastName('3500003'),
      trn: '3500003',
      nino: aNationalInsuranceNumber('3500003'),
    }
    const owner = newAddress()
    await world.get().teachingRecords({ trn, lastName, nationalInsuranceNumber: nino })
    await anIdentity(world.get(), { emailAddress: owner, trn })
    const journey = await aJourney(world.get())
    await journey.proveEmail(newAddress())
    await journey.giveNameAndDateOfBirth({ lastName })
    const number = { hasNationalInsuranceNumber: true, nationalInsuranceNumber: nino }
    await journey.answer('answerNationalInsuranceNumber', number)
    await journey.answer('answerQts', { hasQts: false })
    await journey.confirm()
    expect((await journey.answer('sendOwnerPasscode')).journey?.step).toBe('OWNER_PASSCODE')
    await world.get().deliverPasscode()
    for (const _ of [1, 2, 3, 4, 5]) await journey.answer('verifyOwnerPasscode', { passcode: '000000' })

    const tried = async (emailAddress: string) => {
      const another = await aJourney(world.get())
      const sent = await another.answer('sendPasscode', { emailAddress })
      await world.get().deliverPasscode()
      const guessed = await another.answer('verifyPasscode', { passcode: '000000' })
      return [sent.__typename, guessed]
    }
    expect(await tried(owner)).toEqual(await tried(newAddress()))
  })

  test('J13: that its owner cannot get at any more leads to help and a task, and not round in a circle', async () => {
    const journey = await whoseRecordIsClaimed(aLastName('3500002'), '3500002')
    await journey.answer('answerNationalInsuranceNumber', {
      hasNationalInsuranceNumber: true,
      nationalInsuranceNumber: aNationalInsuranceNumber('3500002'),
    })
    await journey.answer('answerQts', { hasQts: false })
    expect((await journey.confirm()).journey?.step).toBe('CLAIMED_RECORD')
    const helped = await journey.answer('askForHelp', { reason: 'NO_ACCESS' })
    expect(helped.journey?.step).toBe('HELP')
    expect((await world.get().supportTasks()).at(-1)).toMatchObject({ reason: 'OWNER_NO_ACCESS' })
  })
})
