import type { Executor } from '@identity/database'
import { eventRepository } from './event.repository.ts'

export const eventsRepositories = (db: Executor) => ({ events: eventRepository(db) })

/** What this room may touch. */
export type Repositories = ReturnType<typeof eventsRepositories>
