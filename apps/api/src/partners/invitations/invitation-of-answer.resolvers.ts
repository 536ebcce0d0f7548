import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { PartnerContext } from '../identity/identity-loaders.ts'
import { InvitationCancelled } from './cancel-invitation.result.ts'
import { InvitationCreated, InvitationStands } from './create-invitation.result.ts'
import { InvitationObject, showInvitation } from './invitation.object.ts'

const described = {
  description:
    'The invitation as it is now, also where the answer is an old one. Never null. Scope: as the mutation.',
}
type Answer = { invitationId: string }

async function invitationOf({ invitationId }: Answer, { deps }: PartnerContext): Promise<InvitationObject> {
  const found = await deps.repositories.invitations.find(invitationId)
  if (!found) throw new Error('an invitation outlives the answers about it')
  return showInvitation(found, deps.clock.now())
}

@Resolver(() => InvitationCreated)
export class InvitationOfCreated {
  @FieldResolver(() => InvitationObject, described)
  invitation(@Root() answer: InvitationCreated, @Ctx() context: PartnerContext): Promise<InvitationObject> {
    return invitationOf(answer, context)
  }
}

@Resolver(() => InvitationStands)
export class InvitationOfStands {
  @FieldResolver(() => InvitationObject, described)
  invitation(@Root() answer: InvitationStands, @Ctx() context: PartnerContext): Promise<InvitationObject> {
    return invitationOf(answer, context)
  }
}

@Resolver(() => InvitationCancelled)
export class InvitationOfCancelled {
  @FieldResolver(() => InvitationObject, described)
  invitation(@Root() answer: InvitationCancelled, @Ctx() context: PartnerContext): Promise<InvitationObject> {
    return invitationOf(answer, context)
  }
}
