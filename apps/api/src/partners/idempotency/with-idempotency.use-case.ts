import type { Deps } from '../../kernel/deps.ts'
import { isLockTimeout } from '../../kernel/is-lock-timeout.ts'
import { lostSight } from '../../visibility/domain/data-scopes.ts'
import type { Repositories } from '../repositories.ts'
import type { KeyedCall } from './idempotency-key.repository.ts'

/** What can be kept as text and is the same when it is read again: no dates, no instances. */
export type Kept = string | number | boolean | null | readonly Kept[] | { readonly [name: string]: Kept }

export type OnceOutcome<Answer> =
  | { kind: 'ANSWERED'; answer: Answer; isReplay: boolean }
  | { kind: 'KEY_REUSED' }
  /** The first answer may say what a token without one of these scopes may not see. */
  | { kind: 'SCOPE_LOST'; anyOf: readonly string[] }
  | { kind: 'IN_PROGRESS' }

/**
 * Does the work of a mutation once for its key, and keeps what it answered, in one transaction: work that throws leaves the key free, and nothing is in
 * progress after a crash. A rival with the same key waits for the first and gets its answer. `work` uses only the repositories that it is
 * given.
 *
 * A replay is for a token that opens all that the first one opened: what an answer says can hang on more scopes than the mutation needs.
 */
export async function withIdempotency<
  Needed extends Pick<Repositories, 'idempotencyKeys'>,
  Answer extends Kept,
>(
  { clock, inTransaction }: Pick<Deps<Needed>, 'clock' | 'inTransaction'>,
  call: KeyedCall,
  work: (repositories: Needed) => Promise<Answer>,
): Promise<OnceOutcome<Answer>> {
  try {
    return await inTransaction(async (repositories): Promise<OnceOutcome<Answer>> => {
      const { idempotencyKeys } = repositories
      if (await idempotencyKeys.begin(call, clock.now())) {
        const answer = await work(repositories)
        await idempotencyKeys.keepAnswer(call, JSON.stringify(answer))
        return { kind: 'ANSWERED', answer, isReplay: false }
      }
      const used = await idempotencyKeys.used(call)
      if (!used) return { kind: 'IN_PROGRESS' }
      if (!used.isSameRequest) return { kind: 'KEY_REUSED' }
      const anyOf = used.scopes && lostSight(used.scopes, call.scopes)
      if (anyOf) return { kind: 'SCOPE_LOST', anyOf }
      return { kind: 'ANSWERED', answer: JSON.parse(used.answer), isReplay: true }
    })
  } catch (error) {
    // The rival, or what the work changes, is held longer than we wait. Nothing was done: the same call is good in a second.
    if (isLockTimeout(error)) return { kind: 'IN_PROGRESS' }
    throw error
  }
}
