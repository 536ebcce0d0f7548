import { generateRegistrationOptions } from '@simplewebauthn/server'
import type { StaffCaller } from '../../../kernel/caller.ts'
import { CHALLENGE_LIVES_MS } from '../../../roster/domain/challenge-life.ts'
import type { FactorDeps } from '../../deps.ts'
import { refuseAdding } from '../may-add-factor.step.ts'
import { passkeySite } from '../passkey-site.ts'
import { sessionEnded } from '../prove-second-factor.step.ts'
import type { BeginPasskeyRegistrationOutcome } from './begin-passkey-registration.result.ts'

/** Asks the member’s browser to make a passkey for this site. */
export async function beginPasskeyRegistration(
  { clock, repositories, passkeyOrigin }: FactorDeps,
  caller: StaffCaller,
): Promise<BeginPasskeyRegistrationOutcome> {
  const { staffChallenges, staffFactors, staffMembers } = repositories
  const refusal = await refuseAdding(repositories, caller)
  if (refusal) return refusal
  const member = await staffMembers.find(caller.memberId)
  if (!member) throw sessionEnded()
  const known = await staffFactors.passkeys(caller.memberId)
  const options = await generateRegistrationOptions({
    rpName: 'Get an Identity support',
    rpID: passkeySite(passkeyOrigin).rpID,
    userName: member.emailAddress,
    userDisplayName: member.name,
    userID: new TextEncoder().encode(member.id),
    timeout: CHALLENGE_LIVES_MS.ADD_PASSKEY,
    excludeCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
  })
  await staffChallenges.put(caller.staffSessionId, 'ADD_PASSKEY', options.challenge, clock.now())
  return { kind: 'begun', options: JSON.stringify(options) }
}
