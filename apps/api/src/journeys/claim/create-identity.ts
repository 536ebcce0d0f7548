import { emailKey } from '@identity/values'
import type { Repositories } from '../../deps.ts'
import type { Journey } from '../journey/journey.repository.ts'
import { openSupportTask } from '../support/open-support-task.ts'
import { claimRecord, type FreeRecord } from './claim-record.ts'
import { judgeUnmatched } from './domain/unmatched.ts'

/**
 * Makes an identity of a checked journey, linked to the record that is free for it (`free`) where there is one, with a support task where a person has to look.
 * When the same address became an identity in the meantime (two browsers at once), that one signs in: one proved email, one identity.
 */
export async function createIdentity(
  repositories: Repositories,
  journey: Journey,
  free: FreeRecord | null,
  now: Date,
): Promise<string> {
  const { email, answers } = journey.state
  if (!email?.isProved || !answers.name || !answers.dateOfBirth) {
    throw new Error('a journey is checked before it becomes an identity')
  }
  const { events, identities } = repositories
  const key = emailKey(email.address)
  const created = await identities.create(
    {
      emailAddress: email.address,
      emailKey: key,
      preferredName: answers.preferredName ?? null,
      dateOfBirth: answers.dateOfBirth,
      nationalInsuranceNumber: answers.nationalInsuranceNumber ?? null,
    },
    now,
  )
  if (!created) {
    const existing = await identities.findByEmail(key)
    if (!existing) throw new Error('the address was taken and is free again')
    return existing.id
  }

  const { id: journeyId, clientId } = journey
  await events.record({ type: 'IdentityCreated', identityId: created.id, journeyId, clientId }, now)
  await identities.addName(created.id, 'GIVEN', answers.name, now)
  const previous = answers.nameChange?.previous
  if (previous) {
    const before = {
      firstName: previous.firstName ?? answers.name.firstName,
      middleName: null,
      lastName: previous.lastName ?? answers.name.lastName,
    }
    await identities.addName(created.id, 'PREVIOUS', before, now)
  }

  if (free) {
    await claimRecord(repositories, journey, created.id, free, now)
  } else {
    await settleUnmatched(repositories, journey, created.id, now)
  }
  return created.id
}

async function settleUnmatched(repositories: Repositories, journey: Journey, identityId: string, now: Date) {
  const unmatched = judgeUnmatched(journey.state)
  if (unmatched.lookupStatus === 'NONE') return
  await repositories.identities.markPending(identityId, now)
  await openSupportTask(repositories, journey, identityId, unmatched.reason, now)
}
