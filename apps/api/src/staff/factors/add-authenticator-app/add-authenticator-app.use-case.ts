import type { StaffCaller } from '../../../kernel/caller.ts'
import { authenticatorUri, newAuthenticatorSecret } from '../../../roster/authenticator-code.ts'
import type { StaffDeps } from '../../deps.ts'
import { refuseAdding } from '../may-add-factor.step.ts'
import { sessionEnded } from '../prove-second-factor.step.ts'
import type { AddAuthenticatorAppOutcome } from './add-authenticator-app.result.ts'

/** Gives out a secret for an authenticator app. It counts once a code of it was typed in; asked for again, it is another one. */
export async function addAuthenticatorApp(
  { clock, repositories }: Pick<StaffDeps, 'clock' | 'repositories'>,
  caller: StaffCaller,
): Promise<AddAuthenticatorAppOutcome> {
  const refusal = await refuseAdding(repositories, caller)
  if (refusal) return refusal
  const member = await repositories.staffMembers.find(caller.memberId)
  if (!member) throw sessionEnded()
  const secret = newAuthenticatorSecret()
  const { staffSessionId } = caller
  await repositories.staffChallenges.put(staffSessionId, 'ADD_AUTHENTICATOR_APP', secret, clock.now())
  return { kind: 'begun', secret, uri: authenticatorUri(secret, member.emailAddress) }
}
