import { callersRepositories } from './repositories.ts'

/** Who is calling: the token that they show. */
export const callersRoom = {
  repositories: callersRepositories,
}
