import { rosterRepositories } from './repositories.ts'

/** The staff: members, their roles and their sessions. */
export const rosterRoom = {
  repositories: rosterRepositories,
}
