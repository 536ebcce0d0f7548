import { comparableEmail } from '@identity/matching'
import { needsProof } from '../../identities/domain/match-level.ts'
import type { Identity } from '../../identities/identity.repository.ts'
import { openSupportTask } from '../../tasks/open-support-task.step.ts'
import type { RecordProof } from '../journey/domain/phase.ts'
import type { Journey } from '../journey/journey.repository.ts'
import type { Repositories } from '../journey/repositories.ts'
import { taskOf } from './task-of.ts'

/**
 * Offers a holder a way to prove that the record is theirs, when the match level is below the service's policy: a passcode to the address on
 * the record. When that address proves nothing, such as an office's, an agent checks the link.
 */
export async function offerProof(
  repositories: Pick<Repositories, 'events' | 'supportTasks' | 'teachingRecords'>,
  journey: Journey,
  identity: Identity,
  now: Date,
): Promise<RecordProof | null> {
  if (!identity.trn || !needsProof(identity, journey.service.matchPolicy)) return null
  const emailAddress = (await repositories.teachingRecords.find(identity.trn))?.emailAddress
  if (emailAddress && comparableEmail(emailAddress)) {
    return { way: 'RECORD_ADDRESS', emailAddress, hasSentPasscode: false }
  }
  await askForProof(repositories, journey, identity.id, now)
  return null
}

/** Asks an agent for the proof. The holder continues, and the link stays as it is until then. One task is open, however often this runs. */
export async function askForProof(
  repositories: Pick<Repositories, 'events' | 'supportTasks'>,
  journey: Journey,
  identityId: string,
  now: Date,
): Promise<void> {
  await openSupportTask(repositories, taskOf(journey, identityId, 'NEEDS_PROOF'), now)
}
