import { expect, test } from 'vitest'
import { readAnswers } from '../answers/domain/answers.ts'
import { personFacts } from '../answers/domain/person-facts.ts'
import { aJourney } from '../testing/a-journey.ts'
import { aLastName, aNationalInsuranceNumber, useWorld } from '../testing/a-world.ts'
import { searchFor } from './domain/matter.ts'
import { findTaskCandidates } from './find-task-candidates.step.ts'

const world = useWorld()

let count = 0

/** Somebody whose record has another National Insurance number than they gave, and who waits for a person. */
async function aWaitingPerson() {
  count += 1
  const lastName = aLastName(`waits ${count}`)
  const trns = [String(8_000_000 + 2 * count), String(8_000_001 + 2 * count)] as const
  await world
    .get()
    .teachingRecords(
      { trn: trns[0], lastName, nationalInsuranceNumber: aNationalInsuranceNumber('theirs') },
      { trn: trns[1], lastName, firstName: 'Zebedee', nationalInsuranceNumber: null, qtsAwardedOn: null },
    )
  const journey = await aJourney(world.get())
  await journey.proveEmail(`waits.${count}@example.com`)
  await journey.giveNameAndDateOfBirth({ lastName })
  await journey.answer('answerNationalInsuranceNumber', {
    hasNationalInsuranceNumber: true,
    nationalInsuranceNumber: aNationalInsuranceNumber('mistaken'),
  })
  await journey.answer('answerTrn', { knowledge: 'FORGOTTEN', trn: '' })
  await journey.answer('answerQts', { hasQts: false })
  const outcome = await journey.confirm()
  return { lastName, trns, identityId: outcome.journey?.person?.id ?? '' }
}

test('an agent who looks for somebody’s record sees why none was found and which come nearest, in words', async () => {
  const { identityId, lastName, trns } = await aWaitingPerson()
  const { repositories } = world.get().deps
  const task = await repositories.supportTasks.findOpen(searchFor(identityId))
  const person = personFacts({ email: null, answers: readAnswers(task?.answers) })
  const shown = await findTaskCandidates(repositories, person, 10)
  expect(shown.candidates.map(({ record }) => record.trn)).toEqual(trns)
  expect(shown.explanation).toContain('The National Insurance numbers differ.')
  const words = [...shown.explanation, ...shown.candidates.flatMap((one) => one.arithmetic)]
  expect(words.join('\n')).not.toMatch(new RegExp(`${lastName}|1990|80000|Zebedee`, 'i'))
})
