import { beforeAll, describe, expect, test } from 'vitest'
import { aJourney, type TestJourney } from '../../../testing/a-journey.ts'
import { useWorld } from '../../../testing/a-world.ts'
import { NO_NINO } from '../../../testing/answers.ts'
import { aProvedJourney } from '../../../testing/begun-journeys.ts'
import { aFullJourney, named, wrong } from '../../../testing/typed-inputs.ts'
import { names } from './names.fixture.ts'

const world = useWorld()

describe('a name', () => {
  let journey: TestJourney
  beforeAll(async () => {
    journey = await aFullJourney(world.get())
  })

  test.each(named(names.taken))('%s is taken, and kept unharmed', async (_, typed, kept) => {
    const name = { firstName: typed, middleName: typed, lastName: typed }
    const { journey: moved } = await journey.answer('answerName', name)
    expect(moved?.answers).toMatchObject({ firstName: kept, lastName: kept })
    const preferred = await journey.answer('answerPreferredName', { preferredName: typed })
    expect(preferred.journey?.answers.preferredName).toBe(kept)
    const previous = { nameChange: 'CHANGED', firstName: typed, lastName: typed }
    expect((await journey.answer('answerPreviousName', previous)).__typename).toBe('JourneyMoved')
  })

  test.each(named(names.refused))('%s is refused wherever a name belongs', async (_, typed, reason) => {
    const name = { firstName: typed, middleName: '', lastName: typed }
    expect(wrong(await journey.answer('answerName', name))).toEqual([
      `FIRST_NAME ${reason}`,
      `LAST_NAME ${reason}`,
    ])
    const preferred = await journey.answer('answerPreferredName', { preferredName: typed })
    expect(wrong(preferred)).toEqual([`PREFERRED_NAME ${reason}`])
  })

  test.each(named(names.refused.filter(([, reason]) => reason !== 'MISSING')))(
    '%s is refused as a previous name and as middle names',
    async (_, typed, reason) => {
      const name = { firstName: 'Ada', middleName: typed, lastName: 'Byron' }
      expect(wrong(await journey.answer('answerName', name))).toEqual([`MIDDLE_NAME ${reason}`])
      const previous = { nameChange: 'CHANGED', firstName: '', lastName: typed }
      expect(wrong(await journey.answer('answerPreviousName', previous))).toEqual([
        `PREVIOUS_LAST_NAME ${reason}`,
      ])
    },
  )

  test.each([
    ["Siân O'Brien", 'Siân', "O'Brien"],
    ['a Chinese name', '小龍', '李'],
    ['an Arabic name', 'محمد', 'الأحمد'],
    ['a Tamil name', 'பிரியா', 'க்‍ஷ'],
    ['a name with an emoji', 'Jo 👩🏽‍🏫', 'Bloggs'],
    ['markup', '<b>Jo</b>', '{{7*7}}'],
  ])('%s goes through to what services are told, unharmed', async (_, firstName, lastName) => {
    const person = await aJourney(world.get())
    await person.proveEmail(`claims${Math.random()}@example.com`)
    await person.giveNameAndDateOfBirth({ firstName, lastName })
    await person.answer('answerNationalInsuranceNumber', NO_NINO)
    await person.answer('answerTrn', { knowledge: 'NONE', trn: '' })
    await person.answer('answerQts', { hasQts: false })
    const settled = await person.answer('confirmAnswers')
    const { identity } = await world
      .get()
      .run<{ identity: Record<string, string> }>(
        'oidc',
        'query ($id: ID!) { identity: signedInIdentity(id: $id, clientId: "register-for-npq") { firstName lastName preferredName } }',
        { id: settled.journey?.person?.id },
      )
    expect(identity).toEqual({ firstName, lastName, preferredName: `${firstName} ${lastName}` })
  })
})

test('somebody with one name is found under it, where the record has a dash for the other', async () => {
  await world
    .get()
    .teachingRecords({ trn: '1000031', email: 'one@example.com', firstName: 'Suharto', lastName: '-' })
  const journey = await aProvedJourney(world.get(), 'one@example.com')
  await journey.answer('beginQuestions')
  const named = await journey.answer('answerName', {
    firstName: 'Suharto',
    middleName: '',
    lastName: '',
    hasOneName: true,
  })
  expect(named.journey?.answers).toMatchObject({
    firstName: 'Suharto',
    lastName: '',
    preferredNameSuggestions: ['Suharto'],
  })
  await journey.answer('answerPreviousName', { nameChange: 'NOT_CHANGED', firstName: '', lastName: '' })
  await journey.answer('answerPreferredName', { preferredName: 'Suharto' })
  const outcome = await journey.answer('answerDateOfBirth', { day: '10', month: '12', year: '1990' })
  expect(outcome.journey).toMatchObject({ step: 'CHECK_ANSWERS', outcome: 'RECORD_FOUND' })
  const result = await journey.confirm()
  expect(result.journey).toMatchObject({ step: 'RESULT', detailsThatDiffer: [] })
})

test('a name that the record held before counts as a name', async () => {
  await world.get().teachingRecords({
    trn: '1000005',
    email: 'married@example.com',
    lastName: 'After',
    previousNames: [{ firstName: 'Ada', middleName: null, lastName: 'Before' }],
  })
  const journey = await aProvedJourney(world.get(), 'married@example.com')
  const outcome = await journey.giveNameAndDateOfBirth({ lastName: 'Before' })
  expect(outcome.journey?.outcome).toBe('RECORD_FOUND')
})

test('a previous name that the person gives counts as a name', async () => {
  await world.get().teachingRecords({ trn: '1000006', email: 'changed@example.com', lastName: 'Maiden' })
  const journey = await aProvedJourney(world.get(), 'changed@example.com')
  await journey.giveNameAndDateOfBirth({ lastName: 'Changed' })
  const change = { nameChange: 'CHANGED', firstName: '', lastName: 'Maiden' }
  const outcome = await journey.answer('answerPreviousName', change)
  expect(outcome.journey).toMatchObject({ step: 'CHECK_ANSWERS', outcome: 'RECORD_FOUND' })
})
