import { interactionsRepositories } from './repositories.ts'

/** An OpenID Connect interaction: what a service sent along, and the ticket that ends it. */
export const interactionsRoom = {
  repositories: interactionsRepositories,
}
