import { MaxLength } from 'class-validator'
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { withMinimumDuration } from '../../guard/time-floor.ts'
import { requirePartner } from '../../kernel/authorization.ts'
import { changerOf } from '../../visibility/domain/viewer.ts'
import { Needs, scopeSentence } from '../access/data-field.ts'
import { answerOnce } from '../idempotency/answer-once.ts'
import { IdempotentInput } from '../idempotency/idempotency-input.ts'
import { noteCall } from '../match/limits.ts'
import type { MatchContext } from '../match/match-context.ts'
import { trnOf } from '../match/read-facts.ts'
import { type SetTrnOutcome, SetTrnResult } from './set-trn.result.ts'
import { type SettingTrn, setTrn } from './set-trn.use-case.ts'

const SET_TRN = { partnerAct: 'SET_TRN' } as const

@InputType({ description: 'A TRN that your service knows to be a person’s.' })
export class SetTrnInput extends IdempotentInput {
  @Field(() => ID, { description: 'The identity: a UUID. Not null. Scope: as the mutation.' })
  @MaxLength(100)
  identityId!: string

  @Field(() => String, {
    description: 'Teacher reference number, seven digits. Not null. Scope: as the mutation.',
  })
  @MaxLength(100)
  trn!: string
}

@Resolver()
export class SetTrnResolver {
  @Authorized('service')
  @Needs(SET_TRN)
  @Mutation(() => SetTrnResult, {
    description: `Links the teaching record of a TRN to an identity that has none. The last name and the date of birth that the person gave must be on it; it is taken from no holder, and the person is told. 60 calls a minute with those of \`requestMatch\`, and 5 tries a day about one identity. ${scopeSentence(SET_TRN)} Callers: service.`,
  })
  setTrn(
    @Arg('input', () => SetTrnInput, { description: 'The identity and the TRN. Not null.' })
    input: SetTrnInput,
    @Ctx() context: MatchContext,
  ): Promise<SetTrnOutcome> {
    const { clock, guards, repositories } = context.deps
    const { clientId } = requirePartner(context.caller)
    const now = clock.now()
    const asked = { identityId: input.identityId, trn: trnOf(input.trn) }
    return withMinimumDuration(guards.timeFloor, async () => {
      await noteCall(repositories, clientId, now)
      return answerOnce(context, 'setTrn', input, (within: SettingTrn & typeof repositories) =>
        setTrn(within, changerOf(clientId), asked, now),
      )
    })
  }
}
