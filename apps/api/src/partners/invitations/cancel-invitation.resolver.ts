import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { cancelInvitation } from '../../invitations/cancel/cancel-invitation.use-case.ts'
import { requirePartner } from '../../kernel/authorization.ts'
import { Needs, scopeSentence } from '../access/data-field.ts'
import { answerOnce } from '../idempotency/answer-once.ts'
import { IdempotentInput } from '../idempotency/idempotency-input.ts'
import type { PartnerContext } from '../identity/identity-loaders.ts'
import { CancelInvitationResult } from './cancel-invitation.result.ts'

const INVITE = { partnerAct: 'INVITE' } as const

@InputType({ description: 'The invitation to cancel.' })
export class CancelInvitationInput extends IdempotentInput {
  @Field(() => ID, { description: 'Its id: a UUID. Not null. Scope: as the mutation.' })
  id!: string
}

@Resolver()
export class CancelInvitationResolver {
  @Authorized('service')
  @Needs(INVITE)
  @Mutation(() => CancelInvitationResult, {
    description: `Takes back an invitation that your service made. Cancelling it twice is no error. ${scopeSentence(INVITE)} Callers: service.`,
  })
  cancelInvitation(
    @Arg('input', () => CancelInvitationInput, { description: 'The invitation. Not null.' })
    input: CancelInvitationInput,
    @Ctx() context: PartnerContext,
  ): Promise<typeof CancelInvitationResult> {
    const { clientId } = requirePartner(context.caller)
    const now = context.deps.clock.now()
    return answerOnce(context, 'cancelInvitation', input, (repositories) =>
      cancelInvitation(repositories, clientId, input.id, now),
    )
  }
}
