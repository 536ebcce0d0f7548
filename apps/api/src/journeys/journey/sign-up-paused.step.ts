import type { JourneyState } from './domain/journey-state.ts'
import type { Repositories } from './repositories.ts'

/**
 * True while sign-up is turned off, for a person who would get a new identity. Their address is proved by then, so that it tells no stranger
 * which addresses are known; they may give another one.
 */
export async function isSignUpPaused(
  { switches }: Pick<Repositories, 'switches'>,
  { phase }: Pick<JourneyState, 'phase'>,
  now: Date,
): Promise<boolean> {
  return phase.kind === 'questions' && switches.isOff('SIGN_UP', now)
}
