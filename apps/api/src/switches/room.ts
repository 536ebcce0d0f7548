import { switchesRepositories } from './repositories.ts'

/** What service owners turn off and on, and the notices on our pages. */
export const switchesRoom = {
  repositories: switchesRepositories,
}
