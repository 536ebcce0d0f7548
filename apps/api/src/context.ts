import type { AppName } from '@identity/app-token'
import type { Deps } from './deps.ts'

/** What a resolver may use: who is asking (null: nobody that we know), and the rest. */
export type AppContext = { caller: AppName | null; deps: Deps }
