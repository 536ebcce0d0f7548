import type { JourneyStep } from '@identity/graphql-client'
import type { JourneyArgs } from '../journey.session.ts'
import { type Journey, openStep, type Question } from '../question/question.ts'

export type ClaimedRecord = NonNullable<Journey['claimedRecord']>

/** Opens a step that is about the identity which holds the matched record. */
export async function openClaimedRecord(
  args: JourneyArgs,
  step: JourneyStep,
): Promise<Question & { claimedRecord: ClaimedRecord }> {
  const question = await openStep(args, step)
  const { claimedRecord } = question.journey
  if (!claimedRecord) throw new Error(`The API opened ${step} without a claimed record`)
  return { ...question, claimedRecord }
}
