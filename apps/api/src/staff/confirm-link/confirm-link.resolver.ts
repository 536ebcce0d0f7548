import { ValidateNested } from 'class-validator'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import { type ConfirmReason, confirmReasons } from '../../links/domain/link-reason.ts'
import type { StaffDeps } from '../deps.ts'
import { callersOf, may } from '../permissions.ts'
import { SeenTaskInput } from '../task-queue/seen-task.input.ts'
import { type ConfirmLinkOutcome, ConfirmLinkResult } from './confirm-link.result.ts'
import { confirmLink } from './confirm-link.use-case.ts'

const ConfirmReasonEnum = enumOf(confirmReasons)
registerEnum(ConfirmReasonEnum, 'ConfirmReason', {
  description:
    'Why a record stays linked. PROVED_BY_PHONE, DOCUMENT_SEEN: the person proved who they are, which makes the link surer when name and date of birth agree.',
})

@InputType({ description: 'A link that stays.' })
export class ConfirmLinkInput {
  @Field(() => SeenTaskInput, { description: 'The task that doubts it.' })
  @ValidateNested()
  task!: SeenTaskInput

  @Field(() => ConfirmReasonEnum, { description: 'Why.' })
  reason!: ConfirmReason
}

@Resolver()
export class ConfirmLinkResolver {
  @Authorized(...may('confirmLink'))
  @Mutation(() => ConfirmLinkResult, {
    description: `Finds that the record of a person is theirs, whatever a task doubts. ${callersOf('confirmLink')}`,
  })
  confirmLink(
    @Arg('input', () => ConfirmLinkInput, { description: 'The link.' }) input: ConfirmLinkInput,
    @Ctx() { deps, caller }: Context<StaffDeps>,
  ): Promise<ConfirmLinkOutcome> {
    return confirmLink(deps, requireStaff(caller), input)
  }
}
