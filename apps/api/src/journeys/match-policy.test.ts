import type { TeachingRecord } from '@identity/teaching-record'
import { beforeAll, describe, expect, test } from 'vitest'
import { aJourney, type Outcome, type TestJourney } from '../testing/a-journey.ts'
import { aLastName, aNationalInsuranceNumber, useWorld } from '../testing/a-world.ts'

const world = useWorld()

/** These want as much as their demo services do: LOW, FIRM and STRICT. */
const ANY = 'register-for-npq'
const FIRM = 'claim'
const STRICT = 'access-your-teaching-qualifications'

const provider = { ukprn: '10000001', name: 'University of Example' }
beforeAll(() => world.get().deps.repositories.trainingProviders.replace([provider]))

let count = 0

/** Somebody whose record agrees with them in name, date of birth and provider, and has a number and another address besides. */
function somebody() {
  count += 1
  const trn = String(4_000_000 + count)
  return {
    trn,
    lastName: aLastName(trn),
    nino: aNationalInsuranceNumber(trn),
    email: `policy.${count}@example.com`,
    recordEmail: `record.${count}@school.example`,
  }
}
type Somebody = ReturnType<typeof somebody>

const record = (person: Somebody, facts: Partial<TeachingRecord> = {}) =>
  world.get().teachingRecords({
    trn: person.trn,
    lastName: person.lastName,
    nationalInsuranceNumber: person.nino,
    email: person.recordEmail,
    trainingProviders: [provider],
    ...facts,
  })

/** As far as the National Insurance number, or, for somebody we know, the page that says who they are. */
async function begin(person: Somebody, clientId: string): Promise<TestJourney> {
  const journey = await aJourney(world.get(), { clientId })
  const proved = await journey.proveEmail(person.email)
  if (proved.journey?.step === 'WHAT_WE_ASK') {
    await journey.giveNameAndDateOfBirth({ lastName: person.lastName })
  }
  return journey
}

const giveNino = (journey: TestJourney, nino: string | null) =>
  journey.answer('answerNationalInsuranceNumber', {
    hasNationalInsuranceNumber: nino !== null,
    nationalInsuranceNumber: nino ?? '',
  })
const forgetTrn = (journey: TestJourney) => journey.answer('answerTrn', { knowledge: 'FORGOTTEN', trn: '' })

/** Name, date of birth and provider: three things that colleagues know. */
async function matchLow(journey: TestJourney): Promise<Outcome> {
  await giveNino(journey, null)
  await forgetTrn(journey)
  await journey.answer('answerQts', { hasQts: true })
  return journey.answer('answerTrainingProvider', { awardedByProvider: true, ukprn: provider.ukprn })
}

/** What a service is told of a person. */
async function claimsFor(clientId: string, outcome: Outcome) {
  const { identity } = await world.get().run<{ identity: Record<string, unknown> }>(
    'oidc',
    `query ($id: ID!, $clientId: ID!) { identity(id: $id, clientId: $clientId) {
      trn trnLookupStatus trnMatchLevel verifiedName { lastName } } }`,
    { id: outcome.journey?.person?.id, clientId },
  )
  return identity
}

async function tasksOf(outcome: Outcome) {
  const tasks = await world.get().supportTasks()
  return tasks
    .filter(({ identityId }) => identityId === outcome.journey?.person?.id)
    .map(({ reason, status }) => `${reason} ${status}`)
}

const mailsTo = async (...addresses: string[]) =>
  (await world.get().deliverMails())
    .filter(({ to }) => addresses.includes(to))
    .map(({ template }) => template)

describe('a match on three public facts', () => {
  test('links, and a service for which that is enough gets the TRN; nobody gets what the record says', async () => {
    const person = somebody()
    await record(person, { lastName: person.lastName, middleName: 'Secret' })
    const journey = await begin(person, ANY)
    expect((await matchLow(journey)).journey?.step).toBe('CHECK_ANSWERS')
    await world.get().queued('unlock-teacher-account')
    const result = await journey.confirm()
    expect(result.journey).toMatchObject({
      step: 'RESULT',
      person: { trn: null, trnLookupStatus: 'FOUND', trnMatchLevel: 'LOW', verifiedName: null },
      trnSurprise: null,
      detailsThatDiffer: [],
      needsProof: false,
    })
    expect(await claimsFor(ANY, result)).toEqual({
      trn: person.trn,
      trnLookupStatus: 'FOUND',
      trnMatchLevel: 'LOW',
      verifiedName: null,
    })
    expect(await world.get().queued('unlock-teacher-account')).toEqual([])
    expect(await tasksOf(result)).toEqual([])
    const names = await world.get().database.sql<{ kind: string }[]>`
      select kind from identity_name where identity_id = ${result.journey?.person?.id ?? ''}`
    expect(names.map(({ kind }) => kind)).toEqual(['GIVEN'])
    expect((await journey.answer('completeJourney')).__typename).toBe('JourneyCompleted')
  })

  test('tells the address on the record, and mails its holder nothing', async () => {
    const person = somebody()
    await record(person)
    const journey = await begin(person, ANY)
    await matchLow(journey)
    await journey.confirm()
    expect(await mailsTo(person.email, person.recordEmail)).toEqual(['recordClaimed'])
  })

  test('is no record to a service that wants more, at its sign-ins, its door and in its tokens', async () => {
    const person = somebody()
    await record(person, { email: null })
    const journey = await begin(person, ANY)
    await matchLow(journey)
    const result = await journey.confirm()
    const hidden = { trn: null, trnLookupStatus: 'PENDING', trnMatchLevel: null, verifiedName: null }
    expect(await claimsFor(FIRM, result)).toEqual(hidden)
    expect(await claimsFor('nobody-we-know', result)).toEqual(hidden)
    const back = await begin(person, FIRM)
    expect(await back.look()).toMatchObject({ step: 'SIGN_IN', needsProof: true, person: hidden })
    const refused = await back.answer('completeJourney')
    expect(refused.journey).toMatchObject({ step: 'NOT_ALLOWED', denial: 'TRN_NEEDED', needsProof: true })
  })

  test('says nothing of a prohibition to a service that wants more', async () => {
    const person = somebody()
    await record(person, { prohibited: true, email: null })
    const journey = await begin(person, ANY)
    await matchLow(journey)
    await journey.confirm()
    const back = await begin(person, STRICT)
    expect((await back.answer('completeJourney')).journey?.denial).toBe('TRN_NEEDED')
  })

  test('does not ask about QTS because the record has none', async () => {
    const person = somebody()
    await record(person, { qtsAwardedOn: null, nationalInsuranceNumber: `${person.nino.slice(0, 7)}9C` })
    const journey = await begin(person, ANY)
    await giveNino(journey, person.nino)
    const steps = (await journey.look())?.reachableSteps
    expect(steps?.at(-1)).toBe('CHECK_ANSWERS')
  })
})

describe('when a record turns out to be surely somebody’s', () => {
  test('because it has got their address, they see it at their next sign-in where it is wanted', async () => {
    const person = somebody()
    await record(person, { email: null })
    const journey = await begin(person, ANY)
    await matchLow(journey)
    const before = await journey.confirm()
    await record(person, { email: person.email, middleName: 'Jane' })
    await world.get().queued('unlock-teacher-account')
    const back = await begin(person, FIRM)
    expect(await back.look()).toMatchObject({
      step: 'SIGN_IN',
      needsProof: false,
      person: {
        id: before.journey?.person?.id,
        trn: person.trn,
        trnMatchLevel: 'STRICT',
        verifiedName: { lastName: person.lastName },
      },
    })
    expect(await world.get().queued('unlock-teacher-account')).toHaveLength(1)
    expect(await world.get().events()).toContain('MatchLevelRaised')
  })
})

const sendPasscode = (journey: TestJourney) => journey.answer('sendRecordPasscode')
const typePasscode = (journey: TestJourney, passcode: string) =>
  journey.answer('verifyRecordPasscode', { passcode })

/** Somebody who is linked LOW, by another service, and comes back to one that wants more. */
async function comeBack(person: Somebody, clientId: string): Promise<TestJourney> {
  const first = await begin(person, ANY)
  await matchLow(first)
  await first.finish()
  await world.get().deliverMails()
  const back = await begin(person, clientId)
  await back.answer('addFacts')
  return back
}

/** As far as the offer of a passcode, by giving again what gave the LOW match. */
async function asFarAsProof(journey: TestJourney): Promise<Outcome> {
  await matchLow(journey)
  return journey.confirm()
}

describe('a service that wants more than three public facts', () => {
  test('has every other question asked, and then offers a passcode to the address on the record', async () => {
    const person = somebody()
    await record(person)
    const journey = await begin(person, FIRM)
    const asked = await matchLow(journey)
    expect(asked.journey).toMatchObject({ step: 'CHECK_ANSWERS', outcome: 'NEEDS_PROOF' })
    const offered = await journey.confirm()
    expect(offered.journey).toMatchObject({
      step: 'PROVE_RECORD',
      reachableSteps: ['PROVE_RECORD'],
      recordProof: { redactedEmailAddress: expect.stringMatching(/^r\*+@/) },
      person: null,
    })
    expect(await mailsTo(person.email, person.recordEmail)).toEqual(['recordClaimed'])
  })

  test('stops asking as soon as a number settles it', async () => {
    const person = somebody()
    await record(person)
    const journey = await begin(person, FIRM)
    expect((await giveNino(journey, person.nino)).journey).toMatchObject({
      step: 'CHECK_ANSWERS',
      outcome: 'RECORD_FOUND',
    })
    expect((await journey.confirm()).journey).toMatchObject({
      step: 'RESULT',
      person: { trn: person.trn, trnMatchLevel: 'STRICT' },
    })
  })

  test('goes on after a number with a slip, which could be a neighbour’s', async () => {
    const person = somebody()
    await record(person)
    const slip = `${person.nino.slice(0, 6)}${person.nino[7]}${person.nino[6]}C`
    const any = await begin(person, ANY)
    const isFoundLow = (await giveNino(any, slip)).journey?.step
    const journey = await begin(person, FIRM)
    expect([isFoundLow, (await giveNino(journey, slip)).journey?.step]).toEqual(['CHECK_ANSWERS', 'TRN'])
    const known = await journey.answer('answerTrn', { knowledge: 'KNOWN', trn: person.trn })
    expect(known.journey).toMatchObject({ step: 'CHECK_ANSWERS', outcome: 'RECORD_FOUND' })
  })

  test('takes a TRN where FIRM is enough, and not where only STRICT is', async () => {
    for (const [clientId, step] of [
      [FIRM, 'CHECK_ANSWERS'],
      [STRICT, 'QTS'],
    ] as const) {
      const person = somebody()
      await record(person)
      const journey = await begin(person, clientId)
      await giveNino(journey, null)
      const known = await journey.answer('answerTrn', { knowledge: 'KNOWN', trn: person.trn })
      expect(known.journey?.step).toBe(step)
    }
  })
})

describe('a passcode to the address on the record', () => {
  test('raises the link, and everything that was held back follows', async () => {
    const person = somebody()
    await record(person, { middleName: 'Jane', qtsAwardedOn: '2012-07-01' })
    const journey = await begin(person, STRICT)
    await asFarAsProof(journey)
    await world.get().deliverMails()
    await world.get().queued('unlock-teacher-account')
    expect((await sendPasscode(journey)).journey?.reachableSteps).toEqual(['PROVE_RECORD', 'RECORD_PASSCODE'])
    const raised = await typePasscode(journey, await world.get().deliverPasscode())
    expect(world.get().postBox.mails.at(-1)).toMatchObject({
      to: person.recordEmail,
      template: 'recordPasscode',
    })
    expect(raised.journey).toMatchObject({
      step: 'RESULT',
      reachableSteps: ['RESULT'],
      denial: null,
      needsProof: false,
      trnSurprise: 'REMINDED',
      person: { trn: person.trn, trnMatchLevel: 'STRICT', verifiedName: { lastName: person.lastName } },
    })
    expect(await claimsFor(STRICT, raised)).toMatchObject({ trn: person.trn, trnLookupStatus: 'FOUND' })
    expect(await mailsTo(person.email)).toEqual(['teacherReferenceNumber'])
    expect(await world.get().queued('unlock-teacher-account')).toHaveLength(1)
    expect(await tasksOf(raised)).toEqual([])
    expect((await journey.answer('completeJourney')).__typename).toBe('JourneyCompleted')
  })

  test('raises nothing when the digits are wrong, and has as many tries as any other', async () => {
    const person = somebody()
    await record(person)
    const journey = await begin(person, FIRM)
    await asFarAsProof(journey)
    await sendPasscode(journey)
    const passcode = await world.get().deliverPasscode()
    const wrong = passcode === '000000' ? '000001' : '000000'
    for (const attemptsLeft of [4, 3, 2, 1, 0])
      expect(await typePasscode(journey, wrong)).toMatchObject({ attemptsLeft })
    expect(await typePasscode(journey, passcode)).toMatchObject({ reason: 'EXHAUSTED' })
    expect((await sendPasscode(journey)).__typename).toBe('TooManyRequests')
    expect((await journey.look())?.step).toBe('RECORD_PASSCODE')
  })

  test('is not proved by the passcode that proved the person’s own address', async () => {
    const person = somebody()
    await record(person)
    const journey = await aJourney(world.get(), { clientId: FIRM })
    await journey.answer('sendPasscode', { emailAddress: person.email })
    const own = await world.get().deliverPasscode()
    await journey.answer('verifyPasscode', { passcode: own })
    await journey.giveNameAndDateOfBirth({ lastName: person.lastName })
    await asFarAsProof(journey)
    await sendPasscode(journey)
    await world.get().deliverPasscode()
    expect((await typePasscode(journey, own)).__typename).toBe('PasscodeRejected')
  })

  test('is sent only when it is asked for, and never leaves the record’s address readable', async () => {
    const person = somebody()
    await record(person)
    const journey = await begin(person, FIRM)
    await asFarAsProof(journey)
    expect(await world.get().queued('send-passcode')).toEqual([])
    expect(JSON.stringify(await journey.look())).not.toContain(person.recordEmail)
  })
})

describe('somebody who cannot prove the record theirs', () => {
  test('goes on as somebody who is waiting, and one task asks a person to look', async () => {
    const person = somebody()
    await record(person)
    const journey = await begin(person, FIRM)
    await asFarAsProof(journey)
    const gone = await journey.answer('goOnWithoutProof')
    expect(gone.journey).toMatchObject({
      step: 'NOT_ALLOWED',
      denial: 'TRN_NEEDED',
      needsProof: true,
      person: { trn: null, trnLookupStatus: 'PENDING' },
    })
    expect(await tasksOf(gone)).toEqual(['NEEDS_PROOF OPEN'])
    const back = await begin(person, FIRM)
    await back.answer('addFacts')
    await asFarAsProof(back)
    await back.answer('goOnWithoutProof')
    expect(await tasksOf(gone)).toEqual(['NEEDS_PROOF OPEN'])
  })

  test.each([
    ['no address', null],
    ['an office’s address', 'office@school.example'],
  ])('is not offered a passcode where the record has %s: a person looks at once', async (_what, email) => {
    const person = somebody()
    await record(person, { email })
    const journey = await begin(person, FIRM)
    const settled = await asFarAsProof(journey)
    expect(settled.journey).toMatchObject({ step: 'NOT_ALLOWED', needsProof: true, recordProof: null })
    expect(await tasksOf(settled)).toEqual(['NEEDS_PROOF OPEN'])
  })
})

describe('somebody who is linked LOW and comes back to a service that wants more', () => {
  test('is asked for the missing number, and it raises the link and closes the task', async () => {
    const person = somebody()
    await record(person)
    const stuck = await begin(person, FIRM)
    await asFarAsProof(stuck)
    await stuck.answer('goOnWithoutProof')
    await world.get().deliverMails()

    const back = await begin(person, FIRM)
    const asked = await back.answer('addFacts')
    expect(asked.journey?.step).toBe('NATIONAL_INSURANCE_NUMBER')
    expect((await giveNino(back, person.nino)).journey).toMatchObject({
      step: 'CHECK_ANSWERS',
      outcome: 'RECORD_FOUND',
    })
    const raised = await back.confirm()
    expect(raised.journey).toMatchObject({
      step: 'RESULT',
      needsProof: false,
      person: { trn: person.trn, trnMatchLevel: 'STRICT', verifiedName: { lastName: person.lastName } },
    })
    expect(await tasksOf(raised)).toEqual(['NEEDS_PROOF CLOSED'])
    expect((await back.answer('completeJourney')).__typename).toBe('JourneyCompleted')
  })

  test('can prove the address on the record', async () => {
    const person = somebody()
    await record(person)
    const back = await comeBack(person, STRICT)
    expect((await asFarAsProof(back)).journey?.step).toBe('PROVE_RECORD')
    await sendPasscode(back)
    const raised = await typePasscode(back, await world.get().deliverPasscode())
    expect(raised.journey).toMatchObject({ step: 'RESULT', person: { trnMatchLevel: 'STRICT' } })
  })

  test('keeps their record when what they say now leads to another one, and a person looks at both', async () => {
    const person = somebody()
    await record(person, { email: null })
    const back = await comeBack(person, FIRM)
    const otherNino = aNationalInsuranceNumber(`${person.trn} other`)
    await world.get().teachingRecords({
      ...{
        trn: String(Number(person.trn) + 500_000),
        lastName: person.lastName,
        nationalInsuranceNumber: otherNino,
      },
      email: person.email,
    })
    await giveNino(back, otherNino)
    const settled = await back.confirm()
    const [link] = await world.get().database.sql<{ trn: string; level: string }[]>`
      select trn, trn_match_level as level from identity where email_key = ${person.email}`
    expect(link).toEqual({ trn: person.trn, level: 'LOW' })
    expect((await tasksOf(settled)).sort()).toEqual(['NEEDS_PROOF OPEN', 'POSSIBLE_DUPLICATE OPEN'])
  })

  test('is asked nothing more once the record is surely theirs, wherever they go', async () => {
    const person = somebody()
    await record(person)
    const back = await comeBack(person, STRICT)
    await giveNino(back, person.nino)
    await back.finish()
    for (const clientId of [ANY, FIRM, STRICT]) {
      const again = await begin(person, clientId)
      expect(await again.look()).toMatchObject({
        step: 'SIGN_IN',
        needsProof: false,
        person: { trn: person.trn },
      })
      expect((await again.answer('addFacts')).journey?.step).toBe('SIGN_IN')
    }
  })

  test('raises it once when two browsers do so together', async () => {
    const person = somebody()
    await record(person)
    const one = await comeBack(person, STRICT)
    const other = await begin(person, STRICT)
    await other.answer('addFacts')
    for (const journey of [one, other]) await giveNino(journey, person.nino)
    const before = await world.get().events()
    await world.get().queued('unlock-teacher-account')
    const settled = await Promise.all([one.confirm(), other.confirm()])
    for (const { journey } of settled) expect(journey).toMatchObject({ step: 'RESULT', needsProof: false })
    const happened = (await world.get().events()).slice(before.length)
    expect(happened.filter((type) => type === 'MatchLevelRaised')).toHaveLength(1)
    expect(await world.get().queued('unlock-teacher-account')).toHaveLength(1)
  })
})

test('a level never goes down, whatever is told later', async () => {
  const person = somebody()
  await record(person)
  const first = await begin(person, ANY)
  await giveNino(first, person.nino)
  const { journey } = await first.confirm()
  const { identities } = world.get().deps.repositories
  const link = { trn: person.trn, trnMatchLevel: 'FIRM' } as const
  expect(await identities.raiseMatchLevel(journey?.person?.id ?? '', link, new Date())).toBe(false)
  expect((await identities.find(journey?.person?.id ?? ''))?.trnMatchLevel).toBe('STRICT')
})
