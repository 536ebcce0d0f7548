import { GraphQLError } from 'graphql'
import type { StaffCaller } from '../../kernel/caller.ts'
import { ErrorCode } from '../../kernel/error-codes.ts'
import { proofAt } from '../../roster/domain/staff-session-life.ts'
import { renewSession } from '../../roster/factors/renew-session.step.ts'
import { giveTryBack, noteWrongTry, takeTry } from '../../roster/factors/take-try.step.ts'
import { noteStaffChange } from '../../roster/mails/note-staff-change.step.ts'
import type { Repositories } from '../../roster/repositories.ts'
import { SecretsTooBusy } from '../../secrets/secret-hasher.ts'
import type { StaffDeps } from '../deps.ts'
import type { ProveSecondFactorOutcome } from './prove-second-factor.result.ts'

type Shown<Found> = {
  factor: 'PASSKEY' | 'AUTHENTICATOR_APP' | 'RECOVERY_CODE'
  /** The member’s own that was shown. Null: it is none of them. */
  find(): Promise<Found | null>
  /** True for the one call that uses it, in the transaction of the proof. */
  use(repositories: Repositories, found: Found, now: Date): Promise<boolean>
}

/**
 * Judges a second factor that was shown. The try is counted first. A right one is used and renews the session in one transaction, with its event;
 * that of a member who left while they were asked is an event and opens nothing.
 */
export async function proveSecondFactor<Found>(
  { clock, inTransaction, repositories }: Pick<StaffDeps, 'clock' | 'inTransaction' | 'repositories'>,
  caller: StaffCaller,
  { factor, find, use }: Shown<Found>,
): Promise<ProveSecondFactorOutcome> {
  const { memberId, staffSessionId } = caller
  const now = clock.now()
  if (!(await takeTry(repositories, memberId, now))) return { kind: 'locked', memberId }
  const found = await find().catch(refuseWhenBusy)

  const outcome = await inTransaction(async (held): Promise<ProveSecondFactorOutcome | 'ended' | null> => {
    const member = await held.staffMembers.hold(memberId)
    if (!found || !(await use(held, found, now))) return null
    await giveTryBack(held, memberId)
    const token = member && (await renewSession(held, staffSessionId, now))
    if (!token) {
      await held.events.record({ type: 'StaffFactorOfLeaver', memberId, factor }, now)
      return 'ended'
    }
    await held.events.record({ type: 'StaffProved', staffMemberId: memberId, memberId, factor }, now)
    if (factor === 'RECOVERY_CODE') await noteStaffChange(held, memberId, 'RECOVERY_CODE_USED', now)
    return { kind: 'proved', token, recoveryCodesLeft: await held.recoveryCodes.countUnused(memberId) }
  })
  if (outcome === 'ended') throw sessionEnded()
  if (outcome) return outcome
  const triesLeft = await inTransaction((held) => noteWrongTry(held, memberId, now))
  await refuseIfRenewed(repositories, caller, now)
  return { kind: 'rejected', reason: 'INCORRECT', triesLeft }
}

/**
 * The button was pressed twice: the first press has used the factor and renewed the session while this one was judged. Its token opens nothing
 * any more, and to call the factor wrong would be untrue.
 */
export async function refuseIfRenewed(
  { staffSessions }: Pick<Repositories, 'staffSessions'>,
  { staffSessionId, proof }: StaffCaller,
  now: Date,
): Promise<void> {
  const isFresh = proofAt(await staffSessions.provedAt(staffSessionId), now) === 'FRESH'
  if (isFresh && proof !== 'FRESH') throw sessionEnded()
}

/** The caller's session ended between the call and its answer. */
export const sessionEnded = () =>
  new GraphQLError('The session has ended.', { extensions: { code: ErrorCode.Unauthenticated } })

function refuseWhenBusy(error: unknown): never {
  if (!(error instanceof SecretsTooBusy)) throw error
  throw new GraphQLError('Try again in a moment.', { extensions: { code: ErrorCode.UpstreamUnavailable } })
}
