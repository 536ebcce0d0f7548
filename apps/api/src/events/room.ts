import { eventsRepositories } from './repositories.ts'

/** The append-only log of events. */
export const eventsRoom = {
  repositories: eventsRepositories,
}
