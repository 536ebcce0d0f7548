import { Length } from 'class-validator'
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import type { TaskSort } from '../../tasks/queue/task-filter.ts'
import type { StaffDeps } from '../deps.ts'
import { callersOf, may } from '../permissions.ts'
import { TaskSortEnum, TaskViewFilterInput } from '../support-tasks/support-tasks.input.ts'
import { removeTaskView, saveTaskView } from './keep-task-views.use-case.ts'
import {
  type RemoveTaskViewOutcome,
  RemoveTaskViewResult,
  type SaveTaskViewOutcome,
  SaveTaskViewResult,
} from './task-view.result.ts'

@InputType({ description: 'A filter of the queue, and the name under which the caller keeps it.' })
export class SaveTaskViewInput {
  @Field(() => String, { description: 'The name: 1 to 50 characters.' })
  @Length(1, 50)
  name!: string

  @Field(() => TaskViewFilterInput, { description: 'The filter.' })
  filter!: TaskViewFilterInput

  @Field(() => TaskSortEnum, { defaultValue: 'OLDEST', description: 'The order.' })
  sort!: TaskSort
}

@Resolver()
export class TaskViewsResolver {
  @Authorized(...may('saveTaskView'))
  @Mutation(() => SaveTaskViewResult, {
    description: `Keeps a filter of the queue for the caller. ${callersOf('saveTaskView')}`,
  })
  saveTaskView(
    @Arg('input', () => SaveTaskViewInput, { description: 'The view.' })
    { name, filter, sort }: SaveTaskViewInput,
    @Ctx() { deps, caller }: Context<StaffDeps>,
  ): Promise<SaveTaskViewOutcome> {
    const { status, heldBy, reasons, stages, assigneeId = null, due = null, serviceId = null } = filter
    const kept = { reasons: reasons ?? [], stages: stages ?? [], assigneeId, due, serviceId }
    return saveTaskView(deps, requireStaff(caller), { name, filter: { status, heldBy, sort, ...kept } })
  }

  @Authorized(...may('removeTaskView'))
  @Mutation(() => RemoveTaskViewResult, {
    description: `Removes a view of the caller. ${callersOf('removeTaskView')}`,
  })
  removeTaskView(
    @Arg('id', () => ID, { description: 'The view.' }) id: string,
    @Ctx() { deps, caller }: Context<StaffDeps>,
  ): Promise<RemoveTaskViewOutcome> {
    return removeTaskView(deps, requireStaff(caller), id)
  }
}
