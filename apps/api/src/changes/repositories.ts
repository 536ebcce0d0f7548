import type { Executor } from '@identity/database'
import type { Repositories as WebhooksRepositories } from '../webhooks/repositories.ts'
import { changeRepository } from './change.repository.ts'
import { outboxRepository } from './outbox.repository.ts'

export const changesRepositories = (db: Executor) => ({
  changes: changeRepository(db),
  outbox: outboxRepository(db),
})

/** The repositories that this room may use: its own, and those of the rooms below. */
export type Repositories = ReturnType<typeof changesRepositories> & WebhooksRepositories
