import { eventsRepositories } from './repositories.ts'

/** What happened, append-only. */
export const eventsRoom = {
  repositories: eventsRepositories,
}
