import type { Caller } from './caller.ts'
import type { TokenProblem } from './token-problem.ts'

/** The caller of a resolver (null: one that we do not know), and what its use case needs. */
export type Context<Needed = unknown> = {
  caller: Caller | null
  /** Without a caller: what is wrong with the token that was sent. */
  tokenProblem?: TokenProblem
  /** The id by which our log has the request. */
  requestId?: string
  /** The header `Idempotency-Key`, as it was sent. */
  idempotencyHeader?: string
  /** Set by a partner's mutation whose first answer is given again. */
  isReplay?: boolean
  deps: Needed
}
