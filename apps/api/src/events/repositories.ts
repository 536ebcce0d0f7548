import type { Executor } from '@identity/database'
import type { Secrets } from '../secrets/secrets.ts'
import { eventRepository } from './event.repository.ts'

export const eventsRepositories = (db: Executor, { secrets }: { secrets: Secrets }) => ({
  events: eventRepository(db, secrets.sealer),
})

/** The repositories that this room may use. */
export type Repositories = ReturnType<typeof eventsRepositories>
