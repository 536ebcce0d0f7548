import { interactionsRepositories } from './repositories.ts'

/** OpenID Connect interactions: what a service sent along, and the ticket that ends one. */
export const interactionsRoom = {
  repositories: interactionsRepositories,
}
