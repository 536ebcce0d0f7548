import type { Executor } from '@identity/database'
import { switchRepository } from './switch.repository.ts'

export const switchesRepositories = (db: Executor) => ({ switches: switchRepository(db) })

/** The repositories that this room may use. */
export type Repositories = ReturnType<typeof switchesRepositories>
