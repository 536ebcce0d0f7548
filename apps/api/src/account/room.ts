import { AccountResolver } from './account.resolver.ts'

/** The questions of our own account pages. */
export const accountRoom = {
  resolvers: [AccountResolver],
}
