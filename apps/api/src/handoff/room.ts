import { EntryDenialResolver } from './entry-denial/entry-denial.resolver.ts'
import { PreviousIdsResolver } from './identity/previous-ids.resolver.ts'
import { SignedInIdentityResolver } from './identity/signed-in-identity.resolver.ts'
import { RedeemHandoffResolver } from './redeem-handoff/redeem-handoff.resolver.ts'
import { handoffRepositories } from './repositories.ts'
import { StandingResolver } from './standing/standing.resolver.ts'
import { StartInteractionResolver } from './start-interaction/start-interaction.resolver.ts'

/** The questions of the facade: a journey for an interaction, the session of its ticket, who may enter. */
export const handoffRoom = {
  repositories: handoffRepositories,
  resolvers: [
    StartInteractionResolver,
    RedeemHandoffResolver,
    EntryDenialResolver,
    SignedInIdentityResolver,
    PreviousIdsResolver,
    StandingResolver,
  ],
}
