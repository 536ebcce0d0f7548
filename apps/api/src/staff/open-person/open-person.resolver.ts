import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import type { StaffDeps } from '../deps.ts'
import { callersOf, may } from '../permissions.ts'
import { type ViewReason, ViewReasonEnum } from '../record-view/view-reason.ts'
import { type OpenPersonOutcome, OpenPersonResult } from './open-person.result.ts'
import { openPerson } from './open-person.use-case.ts'

@Resolver()
export class OpenPersonResolver {
  @Authorized(...may('openPerson'))
  @Mutation(() => OpenPersonResult, {
    description: `Opens a person for 15 minutes, and records who looks and why. ${callersOf('openPerson')}`,
  })
  openPerson(
    @Arg('id', () => ID, { description: 'The identity. One that was merged leads to the one that stayed.' })
    id: string,
    @Arg('reason', () => ViewReasonEnum, { description: 'Why the caller looks.' }) reason: ViewReason,
    @Arg('taskId', () => ID, { nullable: true, description: 'The task about the person. Needed for TASK.' })
    taskId: string | null,
    @Ctx() { caller, deps }: Context<StaffDeps>,
  ): Promise<OpenPersonOutcome> {
    return openPerson(deps, requireStaff(caller), { id, reason, taskId: taskId ?? null })
  }
}
