import { ChooseEmailResolver } from './choose-email/choose-email.resolver.ts'
import { RevertEmailChangeResolver } from './revert-email-change/revert-email-change.resolver.ts'

/** Changes an identity's address, or reverts a change. */
export const updateRoom = {
  resolvers: [ChooseEmailResolver, RevertEmailChangeResolver],
}
