import { describe, expect, test } from 'vitest'
import { aJourney, type TestJourney } from '../../../testing/a-journey.ts'
import { useWorld } from '../../../testing/a-world.ts'
import { giveNino, not } from '../../../testing/answers.ts'
import { useClaimants } from '../../../testing/use-claimants.ts'
import { ANY, FIRM, STRICT, useLowMatches } from '../../../testing/use-low-matches.ts'

const world = useWorld()
const { tasksOf, mailsTo } = useClaimants(world)
const { somebody, record, begin, matchLow, asFarAsProof, claimsFor } = useLowMatches(world)

const sendPasscode = (journey: TestJourney) => journey.answer('sendRecordPasscode')

const typePasscode = (journey: TestJourney, passcode: string) =>
  journey.answer('verifyRecordPasscode', { passcode })

describe('a service that wants more than three public facts', () => {
  test('has every other question asked, and then offers a passcode to the address on the record', async () => {
    const person = somebody()
    await record(person)
    const journey = await begin(person, FIRM)
    const asked = await matchLow(journey)
    expect(asked.journey).toMatchObject({ step: 'CHECK_ANSWERS', outcome: 'NOT_FOUND_YET' })
    const offered = await journey.confirm()
    expect(offered.journey).toMatchObject({
      step: 'PROVE_RECORD',
      outcome: 'NEEDS_PROOF',
      reachableSteps: expect.arrayContaining(['CHECK_ANSWERS', 'PROVE_RECORD']),
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
    const sent = await sendPasscode(journey)
    expect(sent.journey?.reachableSteps.slice(-2)).toEqual(['PROVE_RECORD', 'RECORD_PASSCODE'])
    const before = { ...journey.key }
    const raised = await typePasscode(journey, await world.get().deliverPasscode())
    expect(await journey.look(before)).toBeNull() // the secret of before this proof opens nothing
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

  test('raises nothing when the digits are wrong, of which there are eight, and three tries', async () => {
    const person = somebody()
    await record(person)
    const journey = await begin(person, FIRM)
    await asFarAsProof(journey)
    await sendPasscode(journey)
    const passcode = await world.get().deliverPasscode()
    expect(passcode).toMatch(/^\d{8}$/)
    for (const attemptsLeft of [2, 1, 0])
      expect(await typePasscode(journey, not(passcode))).toMatchObject({ attemptsLeft })
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

describe('the way back from the proof', () => {
  test('leads to the answers, and the missing number proves the record as well as a passcode does', async () => {
    const person = somebody()
    await record(person)
    const journey = await begin(person, FIRM)
    const offered = await asFarAsProof(journey)
    expect(offered.journey?.reachableSteps.slice(-2)).toEqual(['CHECK_ANSWERS', 'PROVE_RECORD'])
    expect((await journey.answer('confirmAnswers')).__typename).toBe('StepRefused') // they are confirmed
    const told = await giveNino(journey, person.nino)
    expect(told.journey).toMatchObject({ step: 'CHECK_ANSWERS', outcome: 'RECORD_FOUND' })
    const raised = await journey.confirm()
    expect(raised.journey).toMatchObject({
      step: 'RESULT',
      person: { trn: person.trn, trnMatchLevel: 'STRICT' },
    })
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
