import type { Executor } from '@identity/database'
import { previousIdsRepository } from './identity/previous-ids.repository.ts'

export const handoffRepositories = (db: Executor) => ({
  previousIds: previousIdsRepository(db),
})

export type Repositories = ReturnType<typeof handoffRepositories>
