import type { Executor } from '@identity/database'
import { eventRepository } from './event.repository.ts'

export const eventsRepositories = (db: Executor) => ({ events: eventRepository(db) })

/** The repositories that this room may use. */
export type Repositories = ReturnType<typeof eventsRepositories>
