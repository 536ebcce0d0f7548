import { accepted, type Judged, refused } from '../../journey/domain/answer-problem.ts'
import type { JourneyState } from '../../journey/domain/journey-state.ts'

export function answerQts(
  state: JourneyState,
  { hasQts }: { hasQts?: boolean | null },
): Judged<JourneyState> {
  if (typeof hasQts !== 'boolean') return refused({ field: 'HAS_QTS', reason: 'MISSING' })
  return accepted({ ...state, answers: { ...state.answers, hasQts } })
}

export type TrainingProviderInput = { awardedByProvider?: boolean | null; ukprn: string }
type Provider = { ukprn: string; name: string }

/** `provider` is the one that `input.ukprn` names, if there is one. */
export function answerTrainingProvider(
  state: JourneyState,
  input: TrainingProviderInput,
  provider: Provider | null,
): Judged<JourneyState> {
  const store = (trainingProvider: Provider | null) =>
    accepted({ ...state, answers: { ...state.answers, trainingProvider } })

  if (typeof input.awardedByProvider !== 'boolean') {
    return refused({ field: 'AWARDED_BY_PROVIDER', reason: 'MISSING' })
  }
  if (!input.awardedByProvider) return store(null)
  if (provider) return store(provider)
  const reason = input.ukprn.trim() === '' ? 'MISSING' : 'NOT_ON_THE_LIST'
  return refused({ field: 'TRAINING_PROVIDER', reason })
}
