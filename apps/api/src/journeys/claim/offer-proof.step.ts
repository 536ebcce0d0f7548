import { comparableEmail } from '@identity/matching'
import { needsProof } from '../../identities/domain/match-level.ts'
import { openSupportTask } from '../../tasks/open-support-task.step.ts'
import type { RecordProof } from '../journey/domain/phase.ts'
import type { Journey } from '../journey/journey.repository.ts'
import type { Repositories } from '../journey/repositories.ts'
import { taskOf } from './task-of.ts'

/**
 * By what somebody can prove their record theirs, where it is less surely so than the service wants: by the address on the record. Where it has
 * none that proves anything, such as an office's, a person looks.
 */
export async function offerProof(
  repositories: Pick<Repositories, 'events' | 'identities' | 'supportTasks' | 'teachingRecords'>,
  journey: Journey,
  identityId: string,
  now: Date,
): Promise<RecordProof | null> {
  const identity = await repositories.identities.find(identityId)
  if (!identity?.trn || !needsProof(identity, journey.service.matchPolicy)) return null
  const emailAddress = (await repositories.teachingRecords.find(identity.trn))?.emailAddress
  if (emailAddress && comparableEmail(emailAddress)) {
    return { way: 'RECORD_ADDRESS', emailAddress, hasSentPasscode: false }
  }
  await askForProof(repositories, journey, identity.id, now)
  return null
}

/** The person goes on; the link stays as it is until somebody has looked. One task, however often it comes up. */
export async function askForProof(
  repositories: Pick<Repositories, 'events' | 'supportTasks'>,
  journey: Journey,
  identityId: string,
  now: Date,
): Promise<void> {
  await openSupportTask(repositories, taskOf(journey, identityId, 'NEEDS_PROOF'), now)
}
