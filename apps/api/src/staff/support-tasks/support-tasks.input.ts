import { MaxLength } from 'class-validator'
import { Field, ID, InputType } from 'type-graphql'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import type { SupportTaskReason } from '../../tasks/domain/task-reason.ts'
import type { SupportTaskStage } from '../../tasks/domain/task-stage.ts'
import type { TaskDue } from '../../tasks/queue/domain/task-due.ts'
import { taskSorts } from '../../tasks/queue/task-filter.ts'
import {
  SupportTaskReasonEnum,
  SupportTaskStageEnum,
  SupportTaskStatusEnum,
  TaskDueEnum,
} from '../../tasks/task.enums.ts'

export const TaskSortEnum = enumOf(taskSorts)
registerEnum(TaskSortEnum, 'SupportTaskSort', {
  description:
    'OLDEST, NEWEST: by when a task was opened; of closed tasks, closed. DUE, DUE_LAST: by its due day, the first or the last one first.',
})

export const TaskHeldByEnum = enumOf(['ANYONE', 'NONE', 'ME'])
registerEnum(TaskHeldByEnum, 'SupportTaskHeldBy', {
  description: 'Who has a task. ANYONE: any member or none. NONE: it is unassigned. ME: the caller.',
})

@InputType({
  description: 'A filter that may be kept as a view: it names no person. What is left out is no bound.',
})
export class TaskViewFilterInput {
  @Field(() => SupportTaskStatusEnum, { defaultValue: 'OPEN', description: 'Open tasks, or closed ones.' })
  status!: 'OPEN' | 'CLOSED'

  @Field(() => [SupportTaskReasonEnum], { nullable: true, description: 'Tasks of one of these reasons.' })
  reasons?: SupportTaskReason[] | null

  @Field(() => [SupportTaskStageEnum], { nullable: true, description: 'Tasks at one of these stages.' })
  stages?: SupportTaskStage[] | null

  @Field(() => TaskHeldByEnum, { defaultValue: 'ANYONE', description: 'By who has them.' })
  heldBy!: 'ANYONE' | 'NONE' | 'ME'

  @Field(() => ID, { nullable: true, description: 'Tasks of this member; `heldBy` does not count then.' })
  assigneeId?: string | null

  @Field(() => TaskDueEnum, { nullable: true, description: 'By their due day.' })
  due?: TaskDue | null

  @Field(() => ID, { nullable: true, description: 'Tasks of people on their way to this service.' })
  serviceId?: string | null
}

@InputType({ description: 'Which tasks to list. What is left out is no bound.' })
export class SupportTaskFilterInput extends TaskViewFilterInput {
  @Field(() => String, { nullable: true, description: 'The task with this reference, such as 7F3A-91C2.' })
  @MaxLength(20)
  reference?: string | null

  @Field(() => ID, { nullable: true, description: 'Tasks about this identity.' })
  identityId?: string | null
}
