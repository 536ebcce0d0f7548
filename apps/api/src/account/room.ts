import { AccountResolver } from './account.resolver.ts'

/** What our own account pages ask. */
export const accountRoom = {
  resolvers: [AccountResolver],
}
