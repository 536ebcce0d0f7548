import type { Executor } from '@identity/database'
import { visitRepository } from './visit.repository.ts'

export const visibilityRepositories = (db: Executor) => ({ visits: visitRepository(db) })

/** The repositories that this room may use: its own. */
export type Repositories = ReturnType<typeof visibilityRepositories>
