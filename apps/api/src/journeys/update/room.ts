import { ChooseEmailResolver } from './choose-email/choose-email.resolver.ts'
import { RevertEmailChangeResolver } from './revert-email-change/revert-email-change.resolver.ts'

/** People change their address, or take a change back. */
export const updateRoom = {
  resolvers: [ChooseEmailResolver, RevertEmailChangeResolver],
}
