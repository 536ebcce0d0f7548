import { londonDate } from '@identity/values'
import { Authorized, Ctx, Field, GraphQLISODateTime, Int, ObjectType, Query, Resolver } from 'type-graphql'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import type { SupportTaskReason } from '../../tasks/domain/task-reason.ts'
import { areHolidaysRunningOut, LAST_KNOWN_HOLIDAY } from '../../tasks/domain/working-days.ts'
import { SupportTaskReasonEnum } from '../../tasks/task.enums.ts'
import type { StaffDeps } from '../deps.ts'
import { ownIdentities } from '../own-identity/own-identities.step.ts'
import { callersOf, may } from '../permissions.ts'

@ObjectType({ description: 'The open tasks of one reason.' })
export class SupportTaskReasonCount {
  @Field(() => SupportTaskReasonEnum, { description: 'The reason.' })
  reason!: SupportTaskReason

  @Field(() => Int, { description: 'How many are open.' })
  count!: number
}

@ObjectType({
  description: 'The open tasks, counted for the caller, without those about their own identity.',
})
export class SupportTaskCounts {
  @Field(() => Int, { description: 'All that are open.' })
  open!: number

  @Field(() => Int, { description: 'Those that are assigned to the caller.' })
  mine!: number

  @Field(() => Int, { description: 'Those that no member of staff has.' })
  unassigned!: number

  @Field(() => Int, { description: 'Those whose due day is past.' })
  late!: number

  @Field(() => Int, { description: 'Those that are due today.' })
  dueToday!: number

  @Field(() => [SupportTaskReasonCount], {
    description: 'By reason; reasons without an open task are left out.',
  })
  byReason!: SupportTaskReasonCount[]

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When the last task was closed. Null: none was.',
  })
  lastClosedAt!: Date | null

  @Field(() => String, { description: 'The last bank holiday that due days know of, as YYYY-MM-DD.' })
  bankHolidaysUntil!: string

  @Field(() => Boolean, {
    description: 'True when that is less than a year ahead: an operator has to add new ones.',
  })
  areBankHolidaysRunningOut!: boolean
}

@Resolver()
export class SupportTaskCountsResolver {
  @Authorized(...may('supportTaskCounts'))
  @Query(() => SupportTaskCounts, {
    description: `How much work waits. ${callersOf('supportTaskCounts')}`,
  })
  async supportTaskCounts(@Ctx() { deps, caller }: Context<StaffDeps>): Promise<SupportTaskCounts> {
    const member = requireStaff(caller)
    const today = londonDate(deps.clock.now())
    const hidden = await ownIdentities(deps.repositories, member)
    const { all, ...counts } = await deps.repositories.taskQueue.counts({
      memberId: member.memberId,
      hidden,
      today,
    })
    return {
      ...all,
      ...counts,
      bankHolidaysUntil: LAST_KNOWN_HOLIDAY,
      areBankHolidaysRunningOut: areHolidaysRunningOut(today),
    }
  }
}
