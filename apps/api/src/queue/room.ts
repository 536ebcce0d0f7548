import { queueRepositories } from './repositories.ts'

/** Work that is done later, added in the transaction of the change that needs it. */
export const queueRoom = {
  repositories: queueRepositories,
}
