import { type AuthenticationResponseJSON, verifyAuthenticationResponse } from '@simplewebauthn/server'
import type { StaffCaller } from '../../../kernel/caller.ts'
import type { Passkey } from '../../../roster/factors/staff-factor.repository.ts'
import type { FactorDeps } from '../../deps.ts'
import { passkeySite } from '../passkey-site.ts'
import type { ProveSecondFactorOutcome } from '../prove-second-factor.result.ts'
import { proveSecondFactor, refuseIfRenewed } from '../prove-second-factor.step.ts'
import { readJson } from '../read-json.ts'

/** Proves the session by a passkey. The challenge is used up by the answer, right or wrong. */
export async function finishPasskeyProof(
  deps: FactorDeps,
  caller: StaffCaller,
  { response }: { response: string },
): Promise<ProveSecondFactorOutcome> {
  const { clock, passkeyOrigin, repositories } = deps
  const { staffChallenges, staffFactors } = repositories
  const challenge = await staffChallenges.take(caller.staffSessionId, 'SHOW_PASSKEY', clock.now())
  if (!challenge) {
    await refuseIfRenewed(repositories, caller, clock.now())
    return { kind: 'rejected', reason: 'EXPIRED', triesLeft: null }
  }
  return proveSecondFactor(deps, caller, {
    factor: 'PASSKEY',
    find: async () =>
      shownBy(response, { challenge, passkeys: await staffFactors.passkeys(caller.memberId), passkeyOrigin }),
    use: (held, { id, counter }, now) => held.staffFactors.usePasskey(id, counter, now),
  })
}

type Asked = { challenge: string; passkeys: Passkey[]; passkeyOrigin: string | undefined }

/** The member’s passkey that signed the answer, and its counter now. */
async function shownBy(
  text: string,
  { challenge, passkeys, passkeyOrigin }: Asked,
): Promise<{ id: string; counter: number } | null> {
  const response = readJson<AuthenticationResponseJSON>(text)
  const passkey = passkeys.find(({ credentialId }) => credentialId === response?.id)
  if (!response || !passkey) return null
  const { id, credentialId, publicKey, counter } = passkey
  const site = passkeySite(passkeyOrigin)
  // The library throws for whatever does not fit, a counter that went back among it.
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.rpID,
    credential: { id: credentialId, publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')), counter },
    requireUserVerification: false, // the passcode is the other factor
  }).catch(() => null)
  return verified?.verified ? { id, counter: verified.authenticationInfo.newCounter } : null
}
