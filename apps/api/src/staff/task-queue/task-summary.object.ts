import { Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql'
import type { SupportTaskOutcome } from '../../tasks/domain/task-outcome.ts'
import type { SupportTaskReason } from '../../tasks/domain/task-reason.ts'
import type { SupportTaskStage } from '../../tasks/domain/task-stage.ts'
import type { TaskDue } from '../../tasks/queue/domain/task-due.ts'
import {
  SupportTaskOutcomeEnum,
  SupportTaskReasonEnum,
  SupportTaskStageEnum,
  SupportTaskStatusEnum,
  TaskDueEnum,
} from '../../tasks/task.enums.ts'

@ObjectType('Colleague', { description: 'A member of staff, as colleagues see them.' })
export class ColleagueObject {
  @Field(() => ID, { description: 'The id of the member.' })
  id!: string

  @Field(() => String, { description: 'Their name.' })
  name!: string
}

@ObjectType('SupportTaskLock', {
  description: 'Says who has a task open: for 15 minutes after their last act.',
})
export class TaskLockObject {
  @Field(() => ColleagueObject, { description: 'The member who has it open.' })
  by!: ColleagueObject

  @Field(() => GraphQLISODateTime, { description: 'Until when.' })
  until!: Date

  @Field(() => Boolean, { description: 'True when it is the caller’s own.' })
  isYours!: boolean

  @Field(() => Boolean, { description: 'True when it was taken from the caller while they had it open.' })
  isTakenFromYou!: boolean
}

@ObjectType('SupportTaskSummary', {
  description: 'A task in the queue. It holds nothing that its person said.',
})
export class TaskSummaryObject {
  @Field(() => ID, { description: 'The id of the task.' })
  id!: string

  @Field(() => String, { description: 'The reference that the teacher was told, such as 7F3A-91C2.' })
  reference!: string

  @Field(() => SupportTaskReasonEnum, { description: 'Why an agent has to look.' })
  reason!: SupportTaskReason

  @Field(() => SupportTaskStatusEnum, { description: 'If it is still to be done.' })
  status!: 'OPEN' | 'CLOSED'

  @Field(() => SupportTaskStageEnum, { description: 'How far it has come; of a closed task, had come.' })
  stage!: SupportTaskStage

  @Field(() => SupportTaskOutcomeEnum, { nullable: true, description: 'How it ended. Null: it is open.' })
  outcome!: SupportTaskOutcome | null

  @Field(() => GraphQLISODateTime, { description: 'When it was opened.' })
  openedAt!: Date

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was closed. Null: it is open.' })
  closedAt!: Date | null

  @Field(() => String, { description: 'The last day of the promise, as YYYY-MM-DD.' })
  dueOn!: string

  @Field(() => Boolean, { description: 'True when the day is beyond the bank holidays that we know of.' })
  isDueEstimated!: boolean

  @Field(() => TaskDueEnum, { description: 'That day against today.' })
  due!: TaskDue

  @Field(() => ID, { description: 'The identity that it is about.' })
  identityId!: string

  @Field(() => String, { description: 'The initials of the person.' })
  personInitials!: string

  @Field(() => String, { nullable: true, description: 'The service that the person was on their way to.' })
  serviceName!: string | null

  @Field(() => ColleagueObject, { nullable: true, description: 'Who has the task. Null: it is unassigned.' })
  assignee!: ColleagueObject | null

  @Field(() => TaskLockObject, { nullable: true, description: 'Null: no member has it open.' })
  lock!: TaskLockObject | null

  @Field(() => Int, { description: 'To be given back with an act on the task: it counts the changes.' })
  version!: number
}
