import { Matches, ValidateNested } from 'class-validator'
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, Query, Resolver, Root } from 'type-graphql'
import { withMinimumDuration } from '../../guard/time-floor.ts'
import { requirePartner } from '../../kernel/authorization.ts'
import { changerOf } from '../../visibility/domain/viewer.ts'
import { Needs, ResolvedField, scopeSentence } from '../access/data-field.ts'
import { answerOnce } from '../idempotency/answer-once.ts'
import { IdempotentInput } from '../idempotency/idempotency-input.ts'
import { IdentityObject } from '../identity/identity.object.ts'
import { identityLoaders, type PartnerContext } from '../identity/identity-loaders.ts'
import type { Repositories } from '../repositories.ts'
import { noteCall } from './limits.ts'
import type { MatchContext } from './match-context.ts'
import { MatchFactsInput } from './match-facts.input.ts'
import {
  type KeptRequest,
  MatchRequestObject,
  type RequestMatchOutcome,
  RequestMatchResult,
} from './match-request.object.ts'
import { readFacts } from './read-facts.ts'
import { type Requesting, requestMatch, showMatchRequest } from './request-match.use-case.ts'

const REQUEST_MATCH = { partnerAct: 'REQUEST_MATCH' } as const
const REQUEST_ID = /^[\x21-\x7e]{1,100}$/
const ID_FORM = '1 to 100 printable ASCII characters without spaces, and nothing of the person in it'

@InputType({ description: 'A search for the teaching record of a person who has signed in to your service.' })
export class RequestMatchInput extends IdempotentInput {
  @Field(() => String, {
    description: `What you call this search: ${ID_FORM}. Your service uses it once, for ever: the same again with the same facts is the same search. Not null. Scope: as the mutation.`,
  })
  @Matches(REQUEST_ID)
  requestId!: string

  @Field(() => ID, { description: 'The identity: a UUID. Not null. Scope: as the mutation.' })
  identityId!: string

  @Field(() => MatchFactsInput, {
    description: 'What you know of its person. Not null. Scope: as the mutation.',
  })
  @ValidateNested()
  facts!: MatchFactsInput
}

@Resolver(() => MatchRequestObject)
export class RequestMatchResolver {
  @Authorized('service')
  @Needs(REQUEST_MATCH)
  @Mutation(() => RequestMatchResult, {
    description: `Looks for the teaching record of an identity that has none, with what you state beside what the person said and proved. What the person said stands; where you state another person, nothing of it is used, and an agent looks. 60 calls a minute, and 5 new requests a day about one identity. ${scopeSentence(REQUEST_MATCH)} Callers: service.`,
  })
  requestMatch(
    @Arg('input', () => RequestMatchInput, { description: 'The search. Not null.' }) input: RequestMatchInput,
    @Ctx() context: MatchContext,
  ): Promise<RequestMatchOutcome> {
    const { clock, guards, repositories } = context.deps
    const { clientId } = requirePartner(context.caller)
    const { requestId, identityId } = input
    const now = clock.now()
    const facts = readFacts(input.facts, now)
    return withMinimumDuration(guards.timeFloor, async () => {
      await noteCall(repositories, clientId, now)
      return answerOnce(context, 'requestMatch', input, (within: Requesting & Repositories) =>
        requestMatch(within, changerOf(clientId), { requestId, identityId, facts }, now),
      )
    })
  }

  @Authorized('service')
  @Needs(REQUEST_MATCH)
  @Query(() => MatchRequestObject, {
    nullable: true,
    description: `A search that your service asked for, as it stands now. Null: there is none of this name, or your service no longer sees the identity. ${scopeSentence(REQUEST_MATCH)} Callers: service.`,
  })
  async matchRequest(
    @Arg('requestId', () => String, { description: 'What you call it, as text. Not null.' })
    requestId: string,
    @Ctx() { caller, deps: { repositories } }: PartnerContext,
  ): Promise<KeptRequest | null> {
    const { clientId } = requirePartner(caller)
    return showMatchRequest(repositories, changerOf(clientId), requestId)
  }

  @ResolvedField(
    { dataGroup: 'BASICS' },
    () => IdentityObject,
    'The identity as it is now, also in an answer that is given again. Null: your service sees it no longer.',
  )
  identity(@Root() { identityId }: KeptRequest, @Ctx() context: PartnerContext) {
    return identityLoaders(context).identity.load(identityId)
  }
}
