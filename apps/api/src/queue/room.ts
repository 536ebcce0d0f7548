import { queueRepositories } from './repositories.ts'

/** Jobs: work for later, added in the transaction of the change that needs it. */
export const queueRoom = {
  repositories: queueRepositories,
}
