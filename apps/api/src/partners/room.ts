import { EVERY_HOUR, task } from '../queue/task.ts'
import { ChangesResolver } from './changes/changes.resolver.ts'
import { sweepIdempotencyKeys, sweepIdempotencyKeysJob } from './idempotency/sweep-idempotency-keys.job.ts'
import { IdentitiesResolver } from './identities/identities.resolver.ts'
import { IdentityResolver } from './identity/identity.resolver.ts'
import { CancelInvitationResolver } from './invitations/cancel-invitation.resolver.ts'
import { CreateInvitationResolver } from './invitations/create-invitation.resolver.ts'
import {
  InvitationOfCancelled,
  InvitationOfCreated,
  InvitationOfStands,
} from './invitations/invitation-of-answer.resolvers.ts'
import { InvitationsResolver } from './invitations/invitations.resolver.ts'
import { LookUpResolver } from './look-up/look-up.resolver.ts'
import { RequestMatchResolver } from './match/request-match.resolver.ts'
import { MeResolver } from './me/me.resolver.ts'
import { partnersRepositories } from './repositories.ts'
import { SetTrnResolver } from './set-trn/set-trn.resolver.ts'

/** The questions of services that hold an access token of the facade. */
export const partnersRoom = {
  repositories: partnersRepositories,
  resolvers: [
    ...[CreateInvitationResolver, CancelInvitationResolver, InvitationsResolver],
    ...[InvitationOfCancelled, InvitationOfCreated, InvitationOfStands],
    SetTrnResolver,
    RequestMatchResolver,
    MeResolver,
    IdentityResolver,
    IdentitiesResolver,
    LookUpResolver,
    ChangesResolver,
  ],
  tasks: [task(sweepIdempotencyKeysJob, sweepIdempotencyKeys, { cron: EVERY_HOUR })],
}
