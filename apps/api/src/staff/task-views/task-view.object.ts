import { Field, ID, ObjectType } from 'type-graphql'
import type { SupportTaskReason } from '../../tasks/domain/task-reason.ts'
import type { SupportTaskStage } from '../../tasks/domain/task-stage.ts'
import type { TaskDue } from '../../tasks/queue/domain/task-due.ts'
import type { TaskSort } from '../../tasks/queue/task-filter.ts'
import {
  SupportTaskReasonEnum,
  SupportTaskStageEnum,
  SupportTaskStatusEnum,
  TaskDueEnum,
} from '../../tasks/task.enums.ts'
import { TaskHeldByEnum, TaskSortEnum } from '../support-tasks/support-tasks.input.ts'

@ObjectType('TaskViewFilter', { description: 'The filter of a view. An empty list or null is no bound.' })
export class TaskViewFilterObject {
  @Field(() => SupportTaskStatusEnum, { description: 'Open tasks, or closed ones.' })
  status!: 'OPEN' | 'CLOSED'

  @Field(() => [SupportTaskReasonEnum], { description: 'Tasks of one of these reasons.' })
  reasons!: SupportTaskReason[]

  @Field(() => [SupportTaskStageEnum], { description: 'Tasks at one of these stages.' })
  stages!: SupportTaskStage[]

  @Field(() => TaskHeldByEnum, { description: 'By who has them.' })
  heldBy!: 'ANYONE' | 'NONE' | 'ME'

  @Field(() => ID, { nullable: true, description: 'Tasks of this member.' })
  assigneeId!: string | null

  @Field(() => TaskDueEnum, { nullable: true, description: 'By their due day.' })
  due!: TaskDue | null

  @Field(() => ID, { nullable: true, description: 'Tasks of people on their way to this service.' })
  serviceId!: string | null

  @Field(() => TaskSortEnum, { description: 'The order.' })
  sort!: TaskSort
}

@ObjectType('TaskView', { description: 'A filter of the queue that a member of staff keeps for themselves.' })
export class TaskViewObject {
  @Field(() => ID, { description: 'The id of the view.' })
  id!: string

  @Field(() => String, { description: 'The name that the member gave it.' })
  name!: string

  @Field(() => TaskViewFilterObject, { description: 'The filter.' })
  filter!: TaskViewFilterObject
}
