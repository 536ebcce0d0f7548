import { comparableEmail } from '@identity/matching'
import { needsProof } from '../../identities/domain/match-level.ts'
import { openSupportTask } from '../../tasks/open-support-task.step.ts'
import type { JourneyState } from '../journey/domain/journey-state.ts'
import type { Journey } from '../journey/journey.repository.ts'
import type { Repositories } from '../repositories.ts'
import { taskOf } from './task-of.ts'

/**
 * What somebody can do whose answers are settled, and whose record is less surely theirs than the service wants: prove the address on the record.
 * Where it has none that proves anything, such as an office's, a person looks.
 */
export async function offerProof(
  repositories: Repositories,
  journey: Journey,
  state: JourneyState,
  now: Date,
): Promise<JourneyState> {
  const identity = state.settled && (await repositories.identities.find(state.settled.identityId))
  if (!identity?.trn || !needsProof(identity, journey.service.matchPolicy)) return state
  const emailAddress = (await repositories.teachingRecords.find(identity.trn))?.emailAddress
  if (emailAddress && comparableEmail(emailAddress)) {
    return { ...state, recordProof: { emailAddress, hasSentPasscode: false } }
  }
  return askForProof(repositories, { ...journey, state }, identity.id, now)
}

/** The person goes on; the link stays as it is until somebody has looked. One task, however often it comes up. */
export async function askForProof(
  repositories: Repositories,
  journey: Journey,
  identityId: string,
  now: Date,
): Promise<JourneyState> {
  await openSupportTask(repositories, taskOf(journey, identityId, 'NEEDS_PROOF'), now)
  return { ...journey.state, recordProof: null }
}
