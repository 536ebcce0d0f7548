import { type RegistrationResponseJSON, verifyRegistrationResponse } from '@simplewebauthn/server'
import type { StaffCaller } from '../../../kernel/caller.ts'
import type { FactorDeps } from '../../deps.ts'
import type { AddSecondFactorOutcome } from '../add-second-factor.result.ts'
import { addSecondFactor } from '../add-second-factor.step.ts'
import { factorName } from '../factor-name.ts'
import { passkeySite } from '../passkey-site.ts'
import { readJson } from '../read-json.ts'

/** Adds the passkey that the browser made. The challenge is used up by the answer, right or wrong. */
export async function finishPasskeyRegistration(
  deps: FactorDeps,
  caller: StaffCaller,
  { name, response }: { name: string; response: string },
): Promise<AddSecondFactorOutcome> {
  const { clock, passkeyOrigin, repositories } = deps
  const challenge = await repositories.staffChallenges.take(caller.staffSessionId, 'ADD_PASSKEY', clock.now())
  if (!challenge) return { kind: 'notAdded', reason: 'EXPIRED' }
  const made = await madeBy(response, challenge, passkeyOrigin)
  if (!made) return { kind: 'notAdded', reason: 'INCORRECT' }
  return addSecondFactor(deps, caller, ({ staffFactors }, addedAt) =>
    staffFactors.addPasskey({
      memberId: caller.memberId,
      name: factorName(name, 'Passkey'),
      addedAt,
      ...made,
    }),
  )
}

async function madeBy(text: string, expectedChallenge: string, site: string | undefined) {
  const response = readJson<RegistrationResponseJSON>(text)
  const { origin, rpID } = passkeySite(site)
  // The library throws for whatever does not fit.
  const verified =
    response &&
    (await verifyRegistrationResponse({
      response,
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: rpID,
      requireUserVerification: false, // the passcode is the other factor
    }).catch(() => null))
  if (!verified?.verified) return null
  const { id, publicKey, counter, transports = [] } = verified.registrationInfo.credential
  const key = Buffer.from(publicKey).toString('base64url')
  return { credentialId: id, publicKey: key, counter, transports: transports.map(String) }
}
