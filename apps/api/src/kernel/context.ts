import type { Caller } from './caller.ts'

/** The caller of a resolver (null: one that we do not know), and what its use case needs. */
export type Context<Needed = unknown> = { caller: Caller | null; deps: Needed }
