import { ValidateNested } from 'class-validator'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import { type UnlinkReason, unlinkReasons } from '../../links/domain/link-reason.ts'
import type { StaffDeps } from '../deps.ts'
import { callersOf, may } from '../permissions.ts'
import { AboutInput } from '../task-acts/about.input.ts'
import { type UnlinkRecordOutcome, UnlinkRecordResult } from './unlink-record.result.ts'
import { unlinkRecord } from './unlink-record.use-case.ts'

const UnlinkReasonEnum = enumOf(unlinkReasons)
registerEnum(UnlinkReasonEnum, 'UnlinkReason', { description: 'Why a record is taken from a person.' })

@InputType({ description: 'A record to unlink.' })
export class UnlinkRecordInput {
  @Field(() => AboutInput, { description: 'The person, and the task that ends.' })
  @ValidateNested()
  about!: AboutInput

  @Field(() => UnlinkReasonEnum, { description: 'Why.' })
  reason!: UnlinkReason
}

@Resolver()
export class UnlinkRecordResolver {
  @Authorized(...may('unlinkRecord'))
  @Mutation(() => UnlinkRecordResult, {
    description: `Takes the record from a person. No search gives it to them again. ${callersOf('unlinkRecord')}`,
  })
  unlinkRecord(
    @Arg('input', () => UnlinkRecordInput, { description: 'The person.' }) input: UnlinkRecordInput,
    @Ctx() { deps, caller }: Context<StaffDeps>,
  ): Promise<UnlinkRecordOutcome> {
    return unlinkRecord(deps, requireStaff(caller), input)
  }
}
