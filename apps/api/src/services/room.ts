import { servicesRepositories } from './repositories.ts'

/** The services that use us, and whom they let in. */
export const servicesRoom = {
  repositories: servicesRepositories,
}
