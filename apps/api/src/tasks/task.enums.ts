import { enumOf, registerEnum } from '../kernel/graphql-enum.ts'
import { supportTaskOutcomes } from './domain/task-outcome.ts'
import { supportTaskReasons } from './domain/task-reason.ts'
import { supportTaskStages } from './domain/task-stage.ts'
import { taskDues } from './queue/domain/task-due.ts'

export const SupportTaskReasonEnum = enumOf(supportTaskReasons)
registerEnum(SupportTaskReasonEnum, 'SupportTaskReason', { description: 'Why an agent has to look.' })

export const SupportTaskStageEnum = enumOf(supportTaskStages)
registerEnum(SupportTaskStageEnum, 'SupportTaskStage', {
  description:
    'NEW: no agent has touched it. WAITING_FOR_TEACHER: the time until they answer does not count. ESCALATED: a lead has to look. AWAITING_SECOND: a second member of staff has to approve.',
})

export const SupportTaskOutcomeEnum = enumOf(supportTaskOutcomes)
registerEnum(SupportTaskOutcomeEnum, 'SupportTaskOutcome', {
  description: 'How a task ended. NO_LONGER_NEEDED: it settled itself.',
})

export const SupportTaskStatusEnum = enumOf(['OPEN', 'CLOSED'])
registerEnum(SupportTaskStatusEnum, 'SupportTaskStatus', { description: 'If a task is still to be done.' })

export const TaskDueEnum = enumOf(taskDues)
registerEnum(TaskDueEnum, 'SupportTaskDue', {
  description:
    'The due day against today. LATE: it is past. TODAY. SOON: the next working day. LATER: after that.',
})
