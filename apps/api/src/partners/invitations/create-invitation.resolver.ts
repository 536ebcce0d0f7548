import { parseEmailAddress } from '@identity/values'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { createInvitation } from '../../invitations/create/create-invitation.use-case.ts'
import { asksOfClient } from '../../invitations/domain/invitation-limits.ts'
import { requirePartner } from '../../kernel/authorization.ts'
import { Needs, scopeSentence } from '../access/data-field.ts'
import { answerOnce } from '../idempotency/answer-once.ts'
import { IdempotentInput } from '../idempotency/idempotency-input.ts'
import type { PartnerContext } from '../identity/identity-loaders.ts'
import { rateLimited, secondsUntil } from '../limits/rate-limited.ts'
import { CreateInvitationResult } from './create-invitation.result.ts'
import { badInput, readInvitedTrn } from './read-invited-trn.ts'

const INVITE = { partnerAct: 'INVITE' } as const

@InputType({ description: 'Whom to invite.' })
export class CreateInvitationInput extends IdempotentInput {
  @Field(() => String, {
    description: 'The TRN of the record: seven digits, nothing else. Not null. Scope: as the mutation.',
  })
  trn!: string

  @Field(() => String, {
    nullable: true,
    description:
      'Where to mail the invitation: a whole address of one person. Only the address on the record itself lets the person off the questions that find a record. Null: to the address on the record. Scope: as the mutation.',
  })
  emailAddress?: string | null
}

@Resolver()
export class CreateInvitationResolver {
  @Authorized('service')
  @Needs(INVITE)
  @Mutation(() => CreateInvitationResult, {
    description: `Mails an invitation to sign in to your service, with a link that works for 30 days and is used up when its reader proves the address. No answer holds the link. 60 a minute and 5,000 a day for a client; 3 a day and 6 in 30 days from your service to one mailbox. ${scopeSentence(INVITE)} Callers: service.`,
  })
  async createInvitation(
    @Arg('input', () => CreateInvitationInput, { description: 'The record and the address. Not null.' })
    input: CreateInvitationInput,
    @Ctx() context: PartnerContext,
  ): Promise<typeof CreateInvitationResult> {
    const inviter = requirePartner(context.caller)
    const asked = readAsked(input)
    const now = context.deps.clock.now()
    const freeAt = await context.deps.repositories.limits.use(asksOfClient(inviter.clientId), now)
    if (freeAt) throw rateLimited('invitations', secondsUntil(freeAt, now))
    return answerOnce(context, 'createInvitation', input, async (repositories) => {
      const outcome = await createInvitation(repositories, inviter, asked, now)
      if (outcome.kind === 'tooMany')
        throw rateLimited('invitations-to-mailbox', secondsUntil(outcome.retryAt, now))
      return outcome
    })
  }
}

function readAsked({ trn, emailAddress }: CreateInvitationInput) {
  readInvitedTrn(trn)
  if (emailAddress === null || emailAddress === undefined) return { trn, emailAddress: null }
  const address = parseEmailAddress(emailAddress)
  if (!address.ok) throw badInput('emailAddress is an email address')
  return { trn, emailAddress: address.value }
}
