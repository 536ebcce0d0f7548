import { MaxLength } from 'class-validator'
import {
  Arg,
  Authorized,
  Ctx,
  Field,
  GraphQLISODateTime,
  ID,
  InputType,
  Mutation,
  Resolver,
} from 'type-graphql'
import { withMinimumDuration } from '../../guard/time-floor.ts'
import type { CheckMethod } from '../../identities/domain/identity-check.ts'
import { CheckMethodEnum } from '../../identities/identity-check.enums.ts'
import { requirePartner } from '../../kernel/authorization.ts'
import { changerOf } from '../../visibility/domain/viewer.ts'
import { Needs, scopeSentence } from '../access/data-field.ts'
import { answerOnce } from '../idempotency/answer-once.ts'
import { IdempotentInput } from '../idempotency/idempotency-input.ts'
import { noteCall } from '../match/limits.ts'
import type { MatchContext } from '../match/match-context.ts'
import { dateOf, malformed, nameOf, optional } from '../match/read-facts.ts'
import {
  type ReportVerifiedDetailsOutcome,
  ReportVerifiedDetailsResult,
} from './report-verified-details.result.ts'
import { type Reporting, reportVerifiedDetails } from './report-verified-details.use-case.ts'

const REPORT_DETAILS = { partnerAct: 'REPORT_DETAILS' } as const

@InputType({ description: 'What a check of a person’s identity found.' })
export class ReportVerifiedDetailsInput extends IdempotentInput {
  @Field(() => ID, { description: 'The identity: a UUID. Not null. Scope: as the mutation.' })
  @MaxLength(100)
  identityId!: string

  @Field(() => String, {
    description: 'First or given name, as the check found it, as text. Not null. Scope: as the mutation.',
  })
  @MaxLength(200)
  firstName!: string

  @Field(() => String, {
    nullable: true,
    description: 'Middle names, as one text. Null: it found none. Scope: as the mutation.',
  })
  @MaxLength(200)
  middleName?: string | null

  @Field(() => String, {
    description:
      'Last or family name, as text; empty for a person who has one name. Not null. Scope: as the mutation.',
  })
  @MaxLength(200)
  lastName!: string

  @Field(() => String, { description: 'A date, YYYY-MM-DD. Not null. Scope: as the mutation.' })
  @MaxLength(100)
  dateOfBirth!: string

  @Field(() => CheckMethodEnum, { description: 'How it was checked. Not null. Scope: as the mutation.' })
  method!: CheckMethod

  @Field(() => GraphQLISODateTime, {
    description:
      'When it was checked: an instant (ISO 8601), not in the future. Not null. Scope: as the mutation.',
  })
  checkedAt!: Date
}

@Resolver()
export class ReportVerifiedDetailsResolver {
  @Authorized('service')
  @Needs(REPORT_DETAILS)
  @Mutation(() => ReportVerifiedDetailsResult, {
    description: `Reports what your check of a person’s identity found. It changes nothing that they said, and nothing of their record: where it agrees, it verifies the name that they give, and a record that is missing is looked for once more; where it found another person, an agent looks. The answer is the same. Of several checks the one that was made last counts. 60 calls a minute with those of \`requestMatch\`, and 5 tries a day about one identity. ${scopeSentence(REPORT_DETAILS)} Callers: service.`,
  })
  async reportVerifiedDetails(
    @Arg('input', () => ReportVerifiedDetailsInput, { description: 'What was found. Not null.' })
    input: ReportVerifiedDetailsInput,
    @Ctx() context: MatchContext,
  ): Promise<ReportVerifiedDetailsOutcome> {
    const { clock, guards, repositories } = context.deps
    const { clientId } = requirePartner(context.caller)
    const now = clock.now()
    const { identityId, method, checkedAt } = input
    if (checkedAt > now) throw malformed('checkedAt is an instant that is not in the future')
    const name = {
      firstName: nameOf('firstName', input.firstName),
      middleName: optional(input.middleName, (text) => nameOf('middleName', text)),
      lastName: input.lastName.trim() === '' ? '' : nameOf('lastName', input.lastName),
    }
    const check = { identityId, name, dateOfBirth: dateOf(input.dateOfBirth, now), method, checkedAt }
    return withMinimumDuration(guards.timeFloor, async () => {
      await noteCall(repositories, clientId, now)
      return answerOnce(context, 'reportVerifiedDetails', input, (within: Reporting & typeof repositories) =>
        reportVerifiedDetails(within, changerOf(clientId), check, now),
      )
    })
  }
}
