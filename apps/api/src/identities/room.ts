import { identitiesRepositories } from './repositories.ts'

/** People as we know them: one proved address, one identity. */
export const identitiesRoom = {
  repositories: identitiesRepositories,
}
