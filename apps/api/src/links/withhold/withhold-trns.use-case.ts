import type { Deps } from '../../kernel/deps.ts'
import type { Repositories } from '../repositories.ts'

type Used = Pick<Deps<Pick<Repositories, 'events' | 'withheldTrns'>>, 'clock' | 'inTransaction'>

/** Withholds TRNs that leaked from every claimant, until an agent has looked. Answers the number that were not withheld before. */
export function withholdTrns({ clock, inTransaction }: Used, trns: readonly string[]): Promise<number> {
  const now = clock.now()
  return inTransaction(async ({ events, withheldTrns }) => {
    const added = await withheldTrns.add(trns, now)
    if (added > 0) await events.record({ type: 'TrnsWithheld', trns: added }, now)
    return added
  })
}

/** Takes TRNs off the list. Answers the number that were withheld until now. */
export function freeTrns({ clock, inTransaction }: Used, trns: readonly string[]): Promise<number> {
  const now = clock.now()
  return inTransaction(async ({ events, withheldTrns }) => {
    const removed = await withheldTrns.remove(trns)
    if (removed > 0) await events.record({ type: 'TrnsFreed', trns: removed }, now)
    return removed
  })
}
