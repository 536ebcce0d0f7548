import { expect, test, vi } from 'vitest'
import { accepted } from '../../answers/domain/answer-problem.ts'
import type { Answers } from '../../answers/domain/answers.ts'
import { aJourney } from '../../testing/a-journey.ts'
import { useWorld } from '../../testing/a-world.ts'
import { answerQuestion } from './answer-question.use-case.ts'

const world = useWorld()

test('an answer waits for the floor only once enough was told for a record to be found, and if it tells more', async () => {
  const { deps } = world.get()
  let lift = () => {}
  const lifted = new Promise<void>((resolve) => {
    lift = resolve
  })
  const timeFloor = { floorMs: 250, pause: () => lifted }
  const floored = { ...deps, guards: { ...deps.guards, timeFloor } }
  const journey = await aJourney(world.get())
  await journey.proveEmail('floor@example.com')

  const begun = await answerQuestion(floored, journey.key, 'WHAT_WE_ASK', accepted)
  expect(begun.kind, 'an address alone: the floor is never over here').toBe('moved')

  await journey.giveNameAndDateOfBirth({ lastName: 'Flooring' })
  const dated = vi.fn()
  const again = await answerQuestion(floored, journey.key, 'DATE_OF_BIRTH', accepted)
  expect(again.kind, 'the same facts: the records are not asked').toBe('moved')
  const corrected = (answers: Answers) => accepted({ ...answers, dateOfBirth: '1990-12-11' })
  const answer = answerQuestion(floored, journey.key, 'DATE_OF_BIRTH', corrected).then(dated)
  await expect(
    Promise.race([answer.then(() => 'answered'), journey.look().then(() => 'still waiting')]),
  ).resolves.toBe('still waiting')
  await journey.answer('keepJourney') // waits for the lock: the answer is stored by then
  expect(dated).not.toHaveBeenCalled()
  lift()
  await answer
  expect(dated).toHaveBeenCalledOnce()
})
