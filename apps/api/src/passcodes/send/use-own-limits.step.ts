import type { Allowance } from '../../guard/domain/limit.ts'
import type { LimitRepository, Use } from '../../guard/limit.repository.ts'
import { sendsFromNetwork } from '../domain/passcode-limits.ts'

type Own = { clientAddress: string | null; own: Allowance }

/**
 * Uses the limits that are the browser's own: of its network, and of its journey (`own`). `mailbox` are those of the mailbox, which are used by
 * the same statement, each by itself, and only while its own are free. `retryAt`: one of its own is not free until then.
 */
export async function useOwn(
  limits: Pick<LimitRepository, 'useEach' | 'giveBack'>,
  { clientAddress, own }: Own,
  mailbox: Allowance[],
  now: Date,
): Promise<{ retryAt: Date } | { retryAt: null; ofMailbox: Use[] }> {
  const before = [...(clientAddress ? [sendsFromNetwork(clientAddress)] : []), own]
  const asked = [...before, ...mailbox]
  const uses = await limits.useEach(asked, now)
  const refused = uses.slice(0, before.length).findIndex(({ freeFrom }) => freeFrom !== null)
  const retryAt = uses[refused]?.freeFrom ?? null
  if (!retryAt) return { retryAt, ofMailbox: uses.slice(before.length) }
  await limits.giveBack(...asked.filter((_each, index) => index > refused && !uses[index]?.freeFrom))
  return { retryAt }
}
