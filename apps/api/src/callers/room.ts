import { callersRepositories } from './repositories.ts'

/** The caller of a request, by their token. */
export const callersRoom = {
  repositories: callersRepositories,
}
