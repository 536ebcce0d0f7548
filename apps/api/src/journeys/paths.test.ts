import type { TeachingRecord } from '@identity/teaching-record'
import { expect, test } from 'vitest'
import { aJourney, type Outcome, type TestJourney } from '../testing/a-journey.ts'
import { aLastName, aNationalInsuranceNumber, useWorld } from '../testing/a-world.ts'

const world = useWorld()

const MINUTE = 60 * 1000
const DAY = 24 * 60 * MINUTE

let count = 0

/** A person of their own in every test: nobody's answers meet anybody else's record. */
function somebody() {
  count += 1
  const trn = String(3_000_000 + count)
  return {
    trn,
    otherTrn: String(3_500_000 + count),
    lastName: aLastName(trn),
    otherLastName: aLastName(`${trn} again`),
    nino: aNationalInsuranceNumber(trn),
    otherNino: aNationalInsuranceNumber(`${trn} again`),
    email: `path.${count}@example.com`,
    otherEmail: `other.${count}@example.com`,
  }
}

type Somebody = ReturnType<typeof somebody>
type Options = {
  record?: Partial<TeachingRecord> | null
  others?: Partial<TeachingRecord>[]
  clientId?: string
  email?: string
}

/** Somebody with a record (or none, or several) who has given their name and date of birth. */
async function begin(person: Somebody, { record = {}, others = [], clientId, email }: Options = {}) {
  const facts = { trn: person.trn, lastName: person.lastName, nationalInsuranceNumber: person.nino }
  if (record) await world.get().teachingRecords({ ...facts, ...record })
  await world.get().teachingRecords(...others)
  const journey = await aJourney(world.get(), clientId ? { clientId } : {})
  const proved = await journey.proveEmail(email ?? person.email)
  if (proved.journey?.step !== 'WHAT_WE_ASK') return journey
  await journey.giveNameAndDateOfBirth({ lastName: person.lastName })
  return journey
}

const giveNino = (journey: TestJourney, nino: string | null) =>
  journey.answer('answerNationalInsuranceNumber', {
    hasNationalInsuranceNumber: nino !== null,
    nationalInsuranceNumber: nino ?? '',
  })

type Trn = { knowledge: 'KNOWN' | 'FORGOTTEN' | 'NONE'; trn?: string }
const giveTrn = (journey: TestJourney, { knowledge, trn = '' }: Trn) =>
  journey.answer('answerTrn', { knowledge, trn })

/** As far as the TRN without a National Insurance number, so that the TRN is asked for. */
async function answerToTheEnd(journey: TestJourney, { knowledge, trn }: Trn, hasQts = false) {
  await giveNino(journey, null)
  await giveTrn(journey, trn ? { knowledge, trn } : { knowledge })
  const outcome = await journey.answer('answerQts', { hasQts })
  if (!hasQts) return outcome
  return journey.answer('answerTrainingProvider', { awardedByProvider: false, ukprn: '' })
}

async function tasksOf(outcome: Outcome) {
  const identityId = outcome.journey?.person?.id
  const tasks = await world.get().supportTasks()
  return tasks
    .filter((task) => task.identityId === identityId)
    .map(({ reason, status }) => `${reason} ${status}`)
}

const mailsTo = async (address: string) =>
  (await world.get().deliverMails()).filter(({ to }) => to === address).map(({ template }) => template)

test('J1: somebody who is matched sees their record, and goes back signed in', async () => {
  const person = somebody()
  const journey = await begin(person)
  await giveNino(journey, person.nino)
  const result = await journey.confirm()
  expect(result.journey).toMatchObject({
    step: 'RESULT',
    reachableSteps: ['RESULT'],
    person: { trn: person.trn, trnLookupStatus: 'FOUND', verifiedName: { lastName: person.lastName } },
    trnSurprise: null,
    detailsThatDiffer: [],
  })
  expect(await tasksOf(result)).toEqual([])
  expect(await mailsTo(person.email)).toEqual([])
  expect((await journey.answer('completeJourney')).__typename).toBe('JourneyCompleted')
})

test.each([
  ['J2: a TRN that differs is corrected, on the page and by mail', 'KNOWN', 'DIFFERENT'],
  ['J2: somebody who forgot their TRN is told it, on the page and by mail', 'FORGOTTEN', 'REMINDED'],
  ['J2: somebody who said they have no TRN hears that they do', 'NONE', 'UNEXPECTED'],
] as const)('%s', async (_name, knowledge, surprise) => {
  const person = somebody()
  const journey = await begin(person)
  await giveNino(journey, person.otherNino)
  await giveTrn(journey, { knowledge, ...(knowledge === 'KNOWN' && { trn: '9999999' }) })
  await journey.answer('answerQts', { hasQts: false })
  // Only now does the record show: the slip was in the National Insurance number.
  await giveNino(journey, person.nino)
  const result = await journey.confirm()
  expect(result.journey).toMatchObject({ trnSurprise: surprise, person: { trn: person.trn } })
  expect(await tasksOf(result)).toEqual([])
  expect(await mailsTo(person.email)).toEqual(['teacherReferenceNumber'])
})

test('J2: a TRN that is somebody else’s record becomes a task as well', async () => {
  const person = somebody()
  const journey = await begin(person, {
    others: [{ trn: person.otherTrn, lastName: person.otherLastName, dateOfBirth: '1950-01-01' }],
  })
  await giveNino(journey, person.otherNino)
  await giveTrn(journey, { knowledge: 'KNOWN', trn: person.otherTrn })
  await journey.answer('answerQts', { hasQts: false })
  await giveNino(journey, person.nino)
  const result = await journey.confirm()
  expect(result.journey).toMatchObject({ trnSurprise: 'DIFFERENT', person: { trn: person.trn } })
  expect(await tasksOf(result)).toEqual(['TRN_DIFFERS OPEN'])
})

test('J3: details that differ from the record are named by kind in one mail, and both names are kept', async () => {
  const person = somebody()
  const journey = await begin(person, {
    record: {
      lastName: 'Earlier',
      previousNames: [{ firstName: 'Ada', middleName: null, lastName: person.lastName }],
      dateOfBirth: '1990-12-10',
      email: person.email,
      nationalInsuranceNumber: person.otherNino,
    },
  })
  const result = await journey.confirm()
  expect(result.journey).toMatchObject({
    detailsThatDiffer: ['NAME'],
    person: { lastName: person.lastName, verifiedName: { lastName: 'Earlier' } },
  })
  expect(await mailsTo(person.email)).toEqual(['detailsDiffer'])
})

test('J12: a match asks for the Teacher Self-Service account to be unlocked, and waits for nothing', async () => {
  const person = somebody()
  const journey = await begin(person)
  await giveNino(journey, person.nino)
  await world.get().queued('unlock-teacher-account')
  const identityId = (await journey.confirm()).journey?.person?.id
  expect(await world.get().queued('unlock-teacher-account')).toMatchObject([{ identityId }])
})

test('J14: somebody whose record has no QTS and who has it goes on, and a person looks for another record', async () => {
  const person = somebody()
  const journey = await begin(person, { record: { qtsAwardedOn: null } })
  expect((await giveNino(journey, person.nino)).journey?.step).toBe('QTS')
  const asked = await journey.answer('answerQts', { hasQts: true })
  expect(asked.journey?.step).toBe('TRAINING_PROVIDER')
  await journey.answer('answerTrainingProvider', { awardedByProvider: false, ukprn: '' })
  const result = await journey.confirm()
  expect(result.journey?.person).toMatchObject({ trn: person.trn, trnLookupStatus: 'FOUND' })
  expect(await tasksOf(result)).toEqual(['POSSIBLE_DUPLICATE OPEN'])
})

test('J14: somebody whose record has no QTS and who has none is asked nothing more', async () => {
  const person = somebody()
  const journey = await begin(person, { record: { qtsAwardedOn: null } })
  await giveNino(journey, person.nino)
  expect((await journey.answer('answerQts', { hasQts: false })).journey?.step).toBe('CHECK_ANSWERS')
  expect(await tasksOf(await journey.confirm())).toEqual([])
})

test('the address on the record is told of the first claim when it is another one, and nobody else is', async () => {
  const person = somebody()
  const journey = await begin(person, { record: { email: person.otherEmail } })
  await giveNino(journey, person.nino)
  await journey.confirm()
  const mails = await world.get().deliverMails()
  expect(mails.map(({ to, template }) => [to, template])).toEqual([[person.otherEmail, 'recordClaimed']])
})

test('somebody who says the record is not theirs keeps the link, and one task asks a person to look', async () => {
  const person = somebody()
  const journey = await begin(person)
  await giveNino(journey, person.nino)
  await journey.confirm()
  const said = await journey.answer('sayNotMe')
  expect(said.journey).toMatchObject({ step: 'RESULT', isNotMe: true, person: { trn: person.trn } })
  await journey.answer('sayNotMe')
  expect(await tasksOf(said)).toEqual(['NOT_ME OPEN'])
  expect((await journey.answer('completeJourney')).__typename).toBe('JourneyCompleted')
})

test('J4: somebody with no match goes on as they are, with one task that holds every attempt', async () => {
  const person = somebody()
  const journey = await begin(person, { record: null })
  await answerToTheEnd(journey, { knowledge: 'KNOWN', trn: '8888888' })
  expect((await journey.answer('confirmAnswers')).journey?.step).toBe('NO_MATCH')
  const results = await Promise.all(Array.from({ length: 16 }, () => journey.answer('confirmAnswers')))
  expect(results.filter(({ __typename }) => __typename === 'JourneyMoved')).toHaveLength(1)
  const shown = await journey.look()
  expect(shown).toMatchObject({ step: 'RESULT', person: { trn: null, trnLookupStatus: 'PENDING' } })
  const [task, ...more] = (await world.get().supportTasks()).filter(
    ({ identityId }) => identityId === shown?.person?.id,
  )
  expect(more).toEqual([])
  expect(task).toMatchObject({ reason: 'NO_MATCH', clientId: 'register-for-npq' })
  expect(task?.attempts.map(({ given }) => given.length)).toEqual([1, 2, 3, 4])
  expect(JSON.stringify(task?.attempts)).not.toContain(person.lastName)
})

test.each([
  ['no record', 'NO_MATCH', { knowledge: 'FORGOTTEN' }, false, []],
  ['QTS and no TRN', 'CONTRADICTION', { knowledge: 'NONE' }, true, []],
  ['several records', 'MULTIPLE_MATCHES', { knowledge: 'NONE' }, false, ['1', '2']],
] as const)(
  'J4: somebody with %s becomes a task with the reason %s',
  async (_what, reason, trn, hasQts, twins) => {
    const person = somebody()
    const others = twins.map((twin) => ({
      trn: `${twin}${person.trn.slice(1)}`,
      lastName: person.lastName,
      email: person.email,
    }))
    const journey = await begin(person, { record: null, others })
    await answerToTheEnd(journey, trn, hasQts)
    const result = await journey.confirm()
    expect(result.journey?.person).toMatchObject({ trn: null, trnLookupStatus: 'PENDING' })
    expect(await tasksOf(result)).toEqual([`${reason} OPEN`])
  },
)

test('J6: somebody we know sees who they are, goes on without a question, and is the same person', async () => {
  const person = somebody()
  const first = await begin(person)
  await giveNino(first, person.nino)
  const before = await first.confirm()
  const back = await begin(person)
  expect(await back.look()).toMatchObject({
    step: 'SIGN_IN',
    reachableSteps: ['SIGN_IN'],
    person: { id: before.journey?.person?.id, trn: person.trn },
    isNewlyFound: false,
  })
  expect((await back.answer('completeJourney')).__typename).toBe('JourneyCompleted')
})

test('J6: somebody still waiting is looked for again when they come back, and hears that they were found', async () => {
  const person = somebody()
  const first = await begin(person, { record: null })
  await answerToTheEnd(first, { knowledge: 'FORGOTTEN' })
  const pending = await first.confirm()
  await world.get().teachingRecords({ trn: person.trn, lastName: person.lastName, email: person.email })
  const back = await begin(person, { record: null })
  expect(await back.look()).toMatchObject({
    step: 'SIGN_IN',
    isNewlyFound: true,
    person: { trn: person.trn, trnLookupStatus: 'FOUND' },
  })
  expect(await tasksOf(pending)).toEqual(['NO_MATCH CLOSED'])
})

test('J6: somebody still waiting can tell more, is matched again, and keeps their identity', async () => {
  const person = somebody()
  const first = await begin(person, { record: { email: null } })
  await answerToTheEnd(first, { knowledge: 'FORGOTTEN' })
  const pending = await first.confirm()
  const back = await begin(person)
  expect(await back.look()).toMatchObject({ step: 'SIGN_IN', person: { trnLookupStatus: 'PENDING' } })
  const added = await back.answer('addFacts')
  expect(added.journey).toMatchObject({ step: 'CHECK_ANSWERS', answers: { lastName: person.lastName } })
  expect((await giveNino(back, person.nino)).journey?.outcome).toBe('RECORD_FOUND')
  const result = await back.confirm()
  expect(result.journey?.person).toMatchObject({ id: pending.journey?.person?.id, trn: person.trn })
  expect(await tasksOf(result)).toEqual(['NO_MATCH CLOSED'])
})

test('J6: somebody still waiting who adds what does not help keeps one task, which knows it', async () => {
  const person = somebody()
  const first = await begin(person, { record: null })
  await answerToTheEnd(first, { knowledge: 'FORGOTTEN' })
  await first.confirm()
  const back = await begin(person, { record: null })
  await back.answer('addFacts')
  await giveNino(back, person.nino)
  const result = await back.confirm()
  expect(result.journey).toMatchObject({ step: 'RESULT', person: { trnLookupStatus: 'PENDING' } })
  expect(await tasksOf(result)).toEqual(['NO_MATCH OPEN'])
  const [task] = (await world.get().supportTasks()).filter(
    ({ identityId }) => identityId === result.journey?.person?.id,
  )
  expect(task?.attempts.at(-1)?.given).toContain('nationalInsuranceNumber')
})

test('J6: somebody without a TRN is looked up again at every sign-in', async () => {
  const person = somebody()
  const first = await begin(person, { record: null })
  await answerToTheEnd(first, { knowledge: 'NONE' })
  expect((await first.confirm()).journey?.person?.trnLookupStatus).toBe('NONE')
  await world.get().teachingRecords({ trn: person.trn, lastName: person.lastName, email: person.email })
  const back = await begin(person, { record: null })
  expect((await back.look())?.person).toMatchObject({ trn: person.trn, trnLookupStatus: 'FOUND' })
})

test('J6: somebody who came back is not given a record that another identity holds', async () => {
  const person = somebody()
  const first = await begin(person, { record: null })
  await answerToTheEnd(first, { knowledge: 'FORGOTTEN' })
  const pending = await first.confirm()
  const other = await begin(person, { record: { email: person.email }, email: person.otherEmail })
  await giveNino(other, person.nino)
  expect((await other.confirm()).journey?.person?.trn).toBe(person.trn)
  const back = await begin(person, { record: null })
  expect((await back.look())?.person).toMatchObject({ trn: null, trnLookupStatus: 'PENDING' })
  expect((await tasksOf(pending)).sort()).toEqual(['NO_MATCH OPEN', 'POSSIBLE_DUPLICATE OPEN'])
})

test('J6: a record that was merged is followed to the one that survived', async () => {
  const person = somebody()
  const first = await begin(person)
  await giveNino(first, person.nino)
  await first.confirm()
  const { trn, otherTrn, lastName } = person
  await world
    .get()
    .teachingRecords({ trn, lastName, active: false, mergedIntoTrn: otherTrn }, { trn: otherTrn, lastName })
  const back = await begin(person, { record: null })
  expect((await back.look())?.person).toMatchObject({ trn: otherTrn, trnLookupStatus: 'FOUND' })
})

test('J5: what differs from the record is told after the choice of address as well', async () => {
  const person = somebody()
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

test('J7: somebody who cannot read the owner’s mail finds their answers when they come back within seven days', async () => {
  const person = somebody()
  const owner = await begin(person)
  await giveNino(owner, person.nino)
  await owner.confirm()
  await world.get().deliverMails()
  const stuck = await begin(person, { email: person.otherEmail })
  await giveNino(stuck, person.nino)
  await stuck.answer('confirmAnswers')
  await stuck.answer('askForHelp', { reason: 'NO_ACCESS' })
  expect(await mailsTo(person.otherEmail)).toEqual(['helpAsked'])

  world.get().clock.forward(6 * DAY)
  const back = await aJourney(world.get())
  const proved = await back.proveEmail(person.otherEmail)
  expect(proved.journey).toMatchObject({
    step: 'CHECK_ANSWERS',
    isPickedUp: true,
    answers: { lastName: person.lastName },
  })
  expect((await back.answer('confirmAnswers')).journey?.step).toBe('CLAIMED_RECORD')
  await back.answer('askForHelp', { reason: 'NO_ACCESS' })
  expect(await mailsTo(person.otherEmail)).toEqual([])

  world.get().clock.forward(7 * DAY)
  const late = await aJourney(world.get())
  expect((await late.proveEmail(person.otherEmail)).journey?.step).toBe('WHAT_WE_ASK')
})

test('J17: while the records are out of date everybody is told, asked everything, and not told off', async () => {
  const person = somebody()
  world.get().clock.forward(6 * MINUTE)
  const journey = await begin(person, { record: null })
  expect((await journey.look())?.areRecordsDelayed).toBe(true)
  await answerToTheEnd(journey, { knowledge: 'FORGOTTEN' })
  const result = await journey.answer('confirmAnswers')
  expect(result.journey).toMatchObject({ step: 'RESULT', person: { trnLookupStatus: 'PENDING' } })
  expect(await tasksOf(result)).toEqual(['RECORDS_UNAVAILABLE OPEN'])
})

test('J18: a finished journey shows one page with one way on, whatever is tried, and creates nothing', async () => {
  const person = somebody()
  const journey = await begin(person)
  await giveNino(journey, person.nino)
  const { ticket } = await journey.finish()
  await redeem(journey, ticket)
  const before = await world.get().events()
  for (const mutation of [
    'confirmAnswers',
    'completeJourney',
    'leaveJourney',
    'addFacts',
    'sayNotMe',
    'beginQuestions',
  ]) {
    expect(await journey.answer(mutation)).toMatchObject({
      __typename: 'StepRefused',
      journey: { step: 'COMPLETED', reachableSteps: ['COMPLETED'] },
    })
  }
  expect(await world.get().events()).toEqual(before)
})

async function redeem(journey: TestJourney, ticket: string | undefined) {
  const { redeemHandoff } = await world.get().run<{ redeemHandoff: { __typename: string; denial?: string } }>(
    'oidc',
    `mutation ($input: RedeemHandoffInput!) { redeemHandoff(input: $input) {
      __typename ... on HandoffDenied { denial: reason } } }`,
    { input: { uid: journey.key.interactionUid, ticket } },
  )
  return redeemHandoff
}

const NEEDS_TRN = 'access-your-teaching-qualifications'

test('a service that needs a TRN lets in who has one, and sends back who has none, with the reason', async () => {
  const found = somebody()
  const teacher = await begin(found, { clientId: NEEDS_TRN })
  await giveNino(teacher, found.nino)
  expect((await redeem(teacher, (await teacher.finish()).ticket)).__typename).toBe('HandoffRedeemed')

  const waiting = somebody()
  const journey = await begin(waiting, { record: null, clientId: NEEDS_TRN })
  await answerToTheEnd(journey, { knowledge: 'FORGOTTEN' })
  const settled = await journey.confirm()
  expect(settled.journey).toMatchObject({ step: 'NOT_ALLOWED', denial: 'TRN_NEEDED' })
  const { ticket } = await journey.answer('completeJourney')
  expect(await redeem(journey, ticket)).toEqual({ __typename: 'HandoffDenied', denial: 'TRN_NEEDED' })
})

test('somebody kept out for want of a TRN enters as soon as it is found', async () => {
  const person = somebody()
  const journey = await begin(person, { record: null, clientId: NEEDS_TRN })
  await answerToTheEnd(journey, { knowledge: 'FORGOTTEN' })
  await journey.finish()
  const back = await begin(person, { record: { email: person.email }, clientId: NEEDS_TRN })
  expect((await back.look())?.step).toBe('SIGN_IN')
  expect(await redeem(back, (await back.answer('completeJourney')).ticket)).toMatchObject({
    __typename: 'HandoffRedeemed',
  })
})

test('a prohibited teacher is kept out at every sign-in of a service that blocks them, and of no other', async () => {
  const person = somebody()
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
  const person = somebody()
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
  const person = somebody()
  const journey = await begin(person, { record: null, clientId: 'teaching-vacancies' })
  expect((await journey.look())?.step).toBe('TRN')
  expect((await giveTrn(journey, { knowledge: 'NONE' })).journey?.step).toBe('CHECK_ANSWERS')
  expect((await journey.confirm()).journey?.person?.trnLookupStatus).toBe('NONE')
})

test('somebody who gives up goes back with that reason, and finds their answers the next time', async () => {
  const person = somebody()
  const journey = await begin(person, { record: null })
  const { ticket } = await journey.answer('leaveJourney')
  expect(await redeem(journey, ticket)).toEqual({ __typename: 'HandoffDenied', denial: 'GAVE_UP' })
  const back = await aJourney(world.get())
  expect((await back.proveEmail(person.email)).journey).toMatchObject({
    isPickedUp: true,
    step: 'NATIONAL_INSURANCE_NUMBER',
  })
})

test('answers that lead to no record can be submitted five times a day, and those that find one as often as one likes', async () => {
  const person = somebody()
  const journey = await begin(person, { record: null })
  await answerToTheEnd(journey, { knowledge: 'FORGOTTEN' })
  for (let time = 1; time <= 5; time += 1) {
    expect((await journey.answer('confirmAnswers')).journey?.step).toBe('NO_MATCH')
    await giveNino(journey, time % 2 === 0 ? person.nino : person.otherNino)
  }
  expect((await journey.answer('confirmAnswers')).__typename).toBe('TooManyRequests')
  expect((await journey.look())?.step).toBe('CHECK_ANSWERS')
  world.get().clock.forward(DAY)
  const later = await begin(person, { record: null })
  expect((await later.answer('confirmAnswers')).__typename).toBe('JourneyMoved')
})

test('a TRN on the list of those that leaked is given to nobody before a person has looked, and then by itself', async () => {
  const person = somebody()
  const { withheldTrns } = world.get().deps.repositories
  await withheldTrns.add([person.trn], world.get().clock.now())
  const journey = await begin(person)
  expect((await giveNino(journey, person.nino)).journey?.outcome).toBe('RECORD_FOUND')
  const result = await journey.confirm()
  expect(result.journey).toMatchObject({
    step: 'RESULT',
    person: { trn: null, trnLookupStatus: 'PENDING', verifiedName: null },
  })
  expect(await tasksOf(result)).toEqual(['TRN_WITHHELD OPEN'])
  const again = await begin(person)
  expect(await again.look()).toMatchObject({ step: 'SIGN_IN', isNewlyFound: false, person: { trn: null } })
  expect(await tasksOf(result)).toEqual(['TRN_WITHHELD OPEN'])

  await withheldTrns.remove([person.trn])
  const back = await begin(person)
  expect(await back.look()).toMatchObject({ isNewlyFound: true, person: { trn: person.trn } })
  expect(await tasksOf(result)).toEqual(['TRN_WITHHELD CLOSED'])
})

test('somebody who waits, and whose record turns up on that list, goes on waiting with that reason', async () => {
  const person = somebody()
  const first = await begin(person, { record: null })
  await answerToTheEnd(first, { knowledge: 'FORGOTTEN' })
  const pending = await first.confirm()
  await world.get().deps.repositories.withheldTrns.add([person.trn], world.get().clock.now())
  await begin(person, { record: { email: person.email } })
  expect(await tasksOf(pending)).toEqual(['TRN_WITHHELD OPEN'])
})

test('whoever holds a TRN when it is put on that list keeps it', async () => {
  const person = somebody()
  const journey = await begin(person)
  await giveNino(journey, person.nino)
  await journey.finish()
  await world.get().deps.repositories.withheldTrns.add([person.trn], world.get().clock.now())
  const back = await begin(person)
  expect(await back.look()).toMatchObject({ step: 'SIGN_IN', person: { trn: person.trn } })
})
