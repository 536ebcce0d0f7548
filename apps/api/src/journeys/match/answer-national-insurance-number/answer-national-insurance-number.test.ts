import { beforeAll, describe, expect, test } from 'vitest'
import { aJourney, type TestJourney } from '../../../testing/a-journey.ts'
import { aLastName, aNationalInsuranceNumber, useWorld } from '../../../testing/a-world.ts'
import { NO_NINO } from '../../../testing/answers.ts'
import { aProvedJourney } from '../../../testing/begun-journeys.ts'
import { aFullJourney, HUGE, named, wrong } from '../../../testing/typed-inputs.ts'

const world = useWorld()

test('the number is never shown back, and leaving it blank keeps it', async () => {
  const journey = await aProvedJourney(world.get())
  await journey.giveNameAndDateOfBirth({ lastName: 'Nobody' })
  const answer = { hasNationalInsuranceNumber: true, nationalInsuranceNumber: 'AB123456C' }
  const given = await journey.answer('answerNationalInsuranceNumber', answer)
  expect(JSON.stringify(given)).not.toContain('AB123456C')
  expect(given.journey?.answers.nationalInsuranceNumberMasked).toMatch(/C$/)

  const kept = await journey.answer('answerNationalInsuranceNumber', {
    ...answer,
    nationalInsuranceNumber: '',
  })
  expect(kept.__typename).toBe('JourneyMoved')
  expect(kept.journey?.answers).toEqual(given.journey?.answers)
})

describe('a National Insurance number', () => {
  let journey: TestJourney
  beforeAll(async () => {
    journey = await aFullJourney(world.get())
  })
  const answer = (nationalInsuranceNumber: string) =>
    journey.answer('answerNationalInsuranceNumber', {
      hasNationalInsuranceNumber: true,
      nationalInsuranceNumber,
    })

  test.each(
    named([
      ['AB 12 34 56 C', 'AB ** ** ** C'],
      ['ab123456c', 'AB ** ** ** C'],
      ['AB-12-34-56-C', 'AB ** ** ** C'],
      ['AB.12.34.56.C', 'AB ** ** ** C'],
      ['AB\u00a012\u00a034\u00a056\u00a0D', 'AB ** ** ** D'],
      ['AB123456', 'AB ** ** **'],
    ]),
  )('%s is taken', async (_, typed, shown) => {
    expect((await answer(typed)).journey?.answers.nationalInsuranceNumberMasked).toBe(shown)
  })

  test.each(
    named([
      ['QQ 12 34 56 C', 'MALFORMED'],
      ['AB123456E', 'MALFORMED'],
      ['AB123456F', 'MALFORMED'],
      ['AB123456M', 'MALFORMED'],
      ['AB123456P', 'MALFORMED'],
      ['DB123456C', 'MALFORMED'],
      ['AO123456C', 'MALFORMED'],
      ['BG123456C', 'MALFORMED'],
      ['zz123456c', 'MALFORMED'],
      ['OO123456A', 'ADMINISTRATIVE'],
      ['PP123456A', 'ADMINISTRATIVE'],
      ['11 A1 11 11', 'TEMPORARY_REFERENCE'],
      ['AB12345OC', 'LETTERS_FOR_DIGITS'],
      ['ABI23456C', 'LETTERS_FOR_DIGITS'],
      ['A'.repeat(50), 'TOO_LONG'],
      ['A'.repeat(HUGE), 'TOO_LONG'],
      ['AB12345\u0000C', 'MALFORMED'],
      ['AB12345\ud800', 'MALFORMED'],
      ['😀', 'MALFORMED'],
      ['-', 'MALFORMED'],
    ]),
  )('%s is refused', async (_, typed, reason) => {
    expect(wrong(await answer(typed))).toEqual([`NATIONAL_INSURANCE_NUMBER ${reason}`])
  })

  test('without its last letter finds the record that has one', async () => {
    const facts = { trn: '3000002', lastName: 'Suffix', nationalInsuranceNumber: 'AB123459C' }
    await world.get().teachingRecords({ ...facts, qtsAwardedOn: '2015-09-01' })
    const person = await aJourney(world.get())
    await person.proveEmail('suffix@example.com')
    await person.giveNameAndDateOfBirth({ lastName: 'Suffix' })
    const input = { hasNationalInsuranceNumber: true, nationalInsuranceNumber: 'AB 12 34 59' }
    const found = await person.answer('answerNationalInsuranceNumber', input)
    expect(found.journey).toMatchObject({ step: 'CHECK_ANSWERS', outcome: 'RECORD_FOUND' })
  })

  test('may be left out by saying that there is none', async () => {
    expect((await journey.answer('answerNationalInsuranceNumber', NO_NINO)).__typename).toBe('JourneyMoved')
    expect(wrong(await answer(''))).toEqual(['NATIONAL_INSURANCE_NUMBER MISSING'])
  })

  test('of somebody else finds nothing, and the answer does not say which fact was wrong', async () => {
    await world.get().teachingRecords({
      trn: '3000001',
      lastName: 'Victim',
      nationalInsuranceNumber: 'AB123457C',
      dateOfBirth: '1990-12-10',
    })
    const guesses = []
    for (const nationalInsuranceNumber of ['AB123457C', 'AB999999C']) {
      const guesser = await aJourney(world.get())
      await guesser.proveEmail(`guess${guesses.length}@example.com`)
      await guesser.giveNameAndDateOfBirth({ lastName: 'Else' })
      const input = { hasNationalInsuranceNumber: true, nationalInsuranceNumber }
      const { journey: moved } = await guesser.answer('answerNationalInsuranceNumber', input)
      guesses.push({ step: moved?.step, outcome: moved?.outcome })
    }
    expect(guesses[0]).toEqual({ step: 'TRN', outcome: 'NOT_FOUND_YET' })
    expect(guesses[1]).toEqual(guesses[0])
  })
})

describe('J9: a National Insurance number that we hold is not lost', () => {
  const nino = { hasNationalInsuranceNumber: true, nationalInsuranceNumber: 'AB123456C' }

  let people = 0

  async function aPendingPerson() {
    const emailAddress = `pending${++people}@example.com`
    const journey = await aProvedJourney(world.get(), emailAddress)
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
    const journey = await aProvedJourney(world.get(), emailAddress)
    await journey.answer('addFacts')
    await journey.answer('answerTrn', { knowledge: 'KNOWN', trn: '7654321' })
    await journey.confirm()
    expect(await holdsOne(id)).toBe(true)
  })

  test('when they say that they have none, which may only mean not at hand', async () => {
    const { emailAddress, id } = await aPendingPerson()
    const journey = await aProvedJourney(world.get(), emailAddress)
    await journey.answer('addFacts')
    await journey.answer('answerNationalInsuranceNumber', NO_NINO)
    await journey.confirm()
    expect(await holdsOne(id)).toBe(true)
  })

  test('when they leave the box blank', async () => {
    const { emailAddress, id } = await aPendingPerson()
    const journey = await aProvedJourney(world.get(), emailAddress)
    await journey.answer('addFacts')
    await journey.answer('answerNationalInsuranceNumber', { ...nino, nationalInsuranceNumber: '' })
    await journey.confirm()
    expect(await holdsOne(id)).toBe(true)
  })
})
