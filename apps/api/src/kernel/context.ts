import type { Caller } from './caller.ts'

/** What a resolver may use: who is asking (null: a caller that we do not know), and what its use case needs. */
export type Context<Needed = unknown> = { caller: Caller | null; deps: Needed }
