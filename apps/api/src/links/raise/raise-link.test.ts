import { describe, expect, test } from 'vitest'
import { aNationalInsuranceNumber, useWorld } from '../../testing/a-world.ts'
import { giveNino } from '../../testing/answers.ts'
import { useClaimants } from '../../testing/use-claimants.ts'
import { ANY, FIRM, STRICT, useLowMatches } from '../../testing/use-low-matches.ts'

const world = useWorld()
const { tasksOf, mailsTo } = useClaimants(world)
const { somebody, record, begin, matchLow, comeBack, asFarAsProof, claimsFor } = useLowMatches(world)

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
    await back.answer('sendRecordPasscode')
    const raised = await back.answer('verifyRecordPasscode', {
      passcode: await world.get().deliverPasscode(),
    })
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
