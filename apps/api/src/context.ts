import type { Caller } from './callers/caller.ts'
import type { Deps } from './deps.ts'

/** What a resolver may use: who is asking (null: nobody that we know), and the rest. */
export type AppContext = { caller: Caller | null; deps: Deps }
