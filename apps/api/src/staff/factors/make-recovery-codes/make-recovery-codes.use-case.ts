import { randomBytes } from 'node:crypto'
import type { StaffCaller } from '../../../kernel/caller.ts'
import {
  printed,
  RECOVERY_CODE_BYTES,
  RECOVERY_CODES,
  type RecoveryCode,
  recoveryCodeFrom,
} from '../../../roster/domain/recovery-code.ts'
import { noteStaffChange } from '../../../roster/mails/note-staff-change.step.ts'
import type { FactorDeps } from '../../deps.ts'
import type { MakeRecoveryCodesOutcome } from './make-recovery-codes.result.ts'

/**
 * Makes ten recovery codes, in place of those that the member had when they asked. Only their hashes are kept. Of two sets that are made at
 * once the first one counts, and the other is not shown: a member never prints codes that do not work.
 */
export async function makeRecoveryCodes(
  { clock, inTransaction, repositories, secretHasher }: FactorDeps,
  { memberId }: StaffCaller,
): Promise<MakeRecoveryCodesOutcome> {
  const before = await repositories.recoveryCodes.currentSet(memberId)
  const codes = drawCodes()
  const hashed: { selector: string; hash: string }[] = []
  for (const { selector, text } of codes) hashed.push({ selector, hash: await secretHasher.hash(text) })
  const now = clock.now()
  return inTransaction(async (held) => {
    await held.staffMembers.hold(memberId)
    if ((await held.recoveryCodes.currentSet(memberId)) !== before) return { kind: 'madeMeanwhile', memberId }
    await held.recoveryCodes.replace(memberId, hashed, now)
    await held.events.record({ type: 'StaffRecoveryCodesMade', staffMemberId: memberId, memberId }, now)
    await noteStaffChange(held, memberId, 'RECOVERY_CODES_MADE', now)
    return { kind: 'made', codes: codes.map(printed) }
  })
}

/** Ten whose first letters differ: by those they are found. */
function drawCodes(): RecoveryCode[] {
  const drawn = new Map<string, RecoveryCode>()
  while (drawn.size < RECOVERY_CODES) {
    const code = recoveryCodeFrom(randomBytes(RECOVERY_CODE_BYTES))
    drawn.set(code.selector, code)
  }
  return [...drawn.values()]
}
