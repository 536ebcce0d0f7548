import { identitiesRepositories } from './repositories.ts'

/** Identities: one proved address, one identity. */
export const identitiesRoom = {
  repositories: identitiesRepositories,
}
