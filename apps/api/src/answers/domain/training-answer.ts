import { oneLine } from '@identity/values'
import { accepted, type Judged, refused } from './answer-problem.ts'
import type { Answers } from './answers.ts'

export function answerQts(answers: Answers, { hasQts }: { hasQts?: boolean | null }): Judged<Answers> {
  if (typeof hasQts !== 'boolean') return refused({ field: 'HAS_QTS', reason: 'MISSING' })
  return accepted({ ...answers, hasQts })
}

export type TrainingProviderInput = {
  awardedByProvider?: boolean | null
  /** The provider that was chosen from the list; empty: none. */
  ukprn: string
  /** The text that was typed where no provider was chosen: one that the list lacks, or nothing. */
  name: string
}
type Provider = { ukprn: string; name: string }

const LONGEST_PROVIDER = 200 // the longest registered name has 120

/**
 * A provider helps to find the record and is no condition: one that is not on the list, or none at all, is accepted. `provider` is the one
 * that the input names, if there is one.
 */
export function answerTrainingProvider(
  answers: Answers,
  input: TrainingProviderInput,
  provider: Provider | null,
): Judged<Answers> {
  if (typeof input.awardedByProvider !== 'boolean') {
    return refused({ field: 'AWARDED_BY_PROVIDER', reason: 'MISSING' })
  }
  const name = oneLine(input.name)
  if (input.awardedByProvider && !provider && [...name].length > LONGEST_PROVIDER) {
    return refused({ field: 'TRAINING_PROVIDER', reason: 'TOO_LONG' })
  }
  const trainingProvider = input.awardedByProvider ? (provider ?? { ukprn: null, name }) : null
  return accepted({ ...answers, trainingProvider })
}
