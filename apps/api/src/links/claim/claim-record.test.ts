import { expect, test } from 'vitest'
import { aJourney, type TestJourney } from '../../testing/a-journey.ts'
import { aLastName, useWorld } from '../../testing/a-world.ts'
import { giveNino, giveTrn } from '../../testing/answers.ts'
import { aMatchedJourney } from '../../testing/begun-journeys.ts'
import { identityOf } from '../../testing/sign-in.ts'
import { useClaimants } from '../../testing/use-claimants.ts'

const world = useWorld()
const { aClaimant, begin, tasksOf, mailsTo, redeem } = useClaimants(world)

test('J1: somebody who is matched sees their record, and goes back signed in', async () => {
  const person = aClaimant()
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
  const person = aClaimant()
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
  const person = aClaimant()
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
  const person = aClaimant()
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
  const person = aClaimant()
  const journey = await begin(person)
  await giveNino(journey, person.nino)
  await world.get().queued('unlock-teacher-account')
  const identityId = (await journey.confirm()).journey?.person?.id
  expect(await world.get().queued('unlock-teacher-account')).toMatchObject([{ identityId }])
})

test('the address on the record is told of the first claim when it is another one, and nobody else is', async () => {
  const person = aClaimant()
  const journey = await begin(person, { record: { email: person.otherEmail } })
  await giveNino(journey, person.nino)
  await journey.confirm()
  const mails = await world.get().deliverMails()
  expect(mails.map(({ to, template }) => [to, template])).toEqual([[person.otherEmail, 'recordClaimed']])
})

test('confirming a match creates the identity, links the record and opens the way back', async () => {
  const journey = await aMatchedJourney(world.get(), '2000001', 'match@example.com')
  const completed = await journey.finish()
  expect(completed).toMatchObject({ __typename: 'JourneyCompleted', journey: { step: 'COMPLETED' } })

  const { identityId } = await redeem(journey, completed.ticket)
  expect(await identityOf(world.get(), identityId)).toMatchObject({
    emailAddress: 'match@example.com',
    lastName: aLastName('2000001'),
    trn: '2000001',
    trnLookupStatus: 'FOUND',
  })
  expect((await world.get().events()).slice(-3)).toEqual(['IdentityCreated', 'TrnClaimed', 'SignedIn'])
})

test('a record that was closed after it was matched is not claimed', async () => {
  const journey = await aMatchedJourney(world.get(), '2000011', 'closing@example.com')
  const facts = { email: 'closing@example.com', lastName: aLastName('2000011') }
  await world.get().teachingRecords({ ...facts, trn: '2000011', active: false })
  const { identityId } = await redeem(journey, (await journey.finish()).ticket)
  expect(await identityOf(world.get(), identityId)).toMatchObject({ trn: null, trnLookupStatus: 'PENDING' })
})

test('of sixteen people who match one record at once, one gets it and the others are asked to prove its owner’s address', async () => {
  await world.get().teachingRecords({
    trn: '2000005',
    lastName: 'Raced',
    nationalInsuranceNumber: 'AB123456D',
  })
  const race: TestJourney[] = []
  for (let index = 0; index < 16; index += 1) {
    const journey = await aJourney(world.get())
    await journey.proveEmail(`racer-${index}@example.com`)
    await journey.giveNameAndDateOfBirth({ lastName: 'Raced' })
    const answer = { hasNationalInsuranceNumber: true, nationalInsuranceNumber: 'AB123456D' }
    const found = await journey.answer('answerNationalInsuranceNumber', answer)
    expect(found.journey?.outcome).toBe('RECORD_FOUND')
    race.push(journey)
  }
  const confirmed = await Promise.all(race.map((journey) => journey.answer('confirmAnswers')))
  const steps = confirmed.map(({ journey }) => journey?.step)
  expect(steps.filter((step) => step === 'RESULT')).toHaveLength(1)
  expect(steps.filter((step) => step === 'CLAIMED_RECORD')).toHaveLength(15)

  const racers = (await world.get().identities()).filter(({ emailAddress }) => /^racer-/.test(emailAddress))
  expect(racers.map(({ trn }) => trn)).toEqual(['2000005'])
})

test('the database itself refuses a second live owner of one TRN', async () => {
  const { deps, clock } = world.get()
  const people = await Promise.all(
    ['one@owner.example.com', 'two@owner.example.com'].map((emailAddress) =>
      deps.repositories.identities.create(
        {
          emailAddress,
          emailKey: emailAddress,
          details: { preferredName: null, dateOfBirth: '1990-01-01', nationalInsuranceNumber: null },
        },
        clock.now(),
      ),
    ),
  )
  const claims = people.map((person) =>
    deps.repositories.identities.takeTrn(
      person?.id ?? '',
      { trn: '2000006', trnMatchLevel: 'STRICT' },
      clock.now(),
    ),
  )
  const results = await Promise.allSettled(claims)
  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

test('when the claim cannot be stored, neither is the identity nor anything that tells of it', async () => {
  const { database, events } = world.get()
  const journey = await aMatchedJourney(world.get(), '2000014', 'rollback@example.com')
  const before = await events()
  await database.sql`alter table identity_name add constraint no_verified check (kind <> 'VERIFIED') not valid`
  await expect(journey.answer('confirmAnswers')).rejects.toThrow()
  await database.sql`alter table identity_name drop constraint no_verified`
  expect(await events()).toEqual(before)
  const left = (await world.get().identities()).filter(({ emailKey }) => emailKey === 'rollback@example.com')
  expect(left).toEqual([])
  expect((await journey.finish()).__typename).toBe('JourneyCompleted')
})
