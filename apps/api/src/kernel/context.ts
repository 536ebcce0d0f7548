import type { Deps } from '../main/deps.ts'
import type { Caller } from './caller.ts'

/** What a resolver may use: who is asking (null: nobody that we know), and the rest. */
export type AppContext = { caller: Caller | null; deps: Deps }
