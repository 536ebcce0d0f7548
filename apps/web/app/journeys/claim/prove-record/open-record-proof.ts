import type { JourneyStep } from '@identity/graphql-client'
import type { JourneyArgs } from '../../journey.session.ts'
import { openStep, type Question } from '../../question/question.ts'

/** Opens a step at which a linked record is to be proved somebody's own: with as much of the address on it as they may see. */
export async function openRecordProof(
  args: JourneyArgs,
  step: JourneyStep,
): Promise<Question & { address: string }> {
  const question = await openStep(args, step)
  const { recordProof } = question.journey
  if (!recordProof) throw new Error(`The API opened ${step} without a record to prove`)
  return { ...question, address: recordProof.redactedEmailAddress }
}
