import { generateAuthenticationOptions } from '@simplewebauthn/server'
import type { StaffCaller } from '../../../kernel/caller.ts'
import { CHALLENGE_LIVES_MS } from '../../../roster/domain/challenge-life.ts'
import type { FactorDeps } from '../../deps.ts'
import { passkeySite } from '../passkey-site.ts'
import type { BeginPasskeyProofOutcome } from './begin-passkey-proof.result.ts'

/** Asks the member’s browser to show one of their passkeys. */
export async function beginPasskeyProof(
  { clock, repositories, passkeyOrigin }: FactorDeps,
  { memberId, staffSessionId }: StaffCaller,
): Promise<BeginPasskeyProofOutcome> {
  const { factorLocks, staffChallenges, staffFactors } = repositories
  if (await factorLocks.isLocked(memberId)) return { kind: 'locked', memberId }
  const passkeys = await staffFactors.passkeys(memberId)
  if (passkeys.length === 0) return { kind: 'none', memberId }
  const options = await generateAuthenticationOptions({
    rpID: passkeySite(passkeyOrigin).rpID,
    timeout: CHALLENGE_LIVES_MS.SHOW_PASSKEY,
    allowCredentials: passkeys.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
  })
  await staffChallenges.put(staffSessionId, 'SHOW_PASSKEY', options.challenge, clock.now())
  return { kind: 'begun', options: JSON.stringify(options) }
}
