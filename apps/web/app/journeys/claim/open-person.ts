import type { JourneyStep } from '@identity/graphql-client'
import type { JourneyArgs } from '../journey.session.ts'
import { openStep, type Question } from '../question/question.ts'
import type { Person } from './person-rows.tsx'

/** Opens a step at which it is known who the person is. */
export async function openPerson(
  args: JourneyArgs,
  step: JourneyStep,
): Promise<Question & { person: Person }> {
  const question = await openStep(args, step)
  const { person } = question.journey
  if (!person) throw new Error(`The API opened ${step} without a person`)
  return { ...question, person }
}
