import type { Repositories } from '../../deps.ts'
import type { Journey } from '../journey/journey.repository.ts'

/** Records that a passcode is wanted and, in the same transaction, the job that will draw and send it. */
export async function requestPasscode(
  { passcodes, jobs, events }: Repositories,
  journey: Journey,
  emailAddress: string,
  now: Date,
): Promise<void> {
  const challengeId = await passcodes.request(journey.id, emailAddress, now)
  await jobs.add('send-passcode', { challengeId })
  await events.record({ type: 'PasscodeRequested', journeyId: journey.id, clientId: journey.clientId }, now)
}
