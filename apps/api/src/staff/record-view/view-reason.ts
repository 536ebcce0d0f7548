import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'

/** Why a member of staff opens a person, or reveals a fact about them. TASK goes with the id of a task about them. */
export const viewReasons = ['TASK', 'CALL', 'EMAIL', 'SERVICE', 'AUDIT_OR_CHECK'] as const
export type ViewReason = (typeof viewReasons)[number]

export const ViewReasonEnum = enumOf(viewReasons)
registerEnum(ViewReasonEnum, 'ViewReason', {
  description:
    'TASK: to work on a task about the person, whose id goes along. CALL, EMAIL: the person got in touch. SERVICE: a service asked about them. AUDIT_OR_CHECK: to check the work of a colleague.',
})

/** The reason for a look, and the task that it is for. */
export type Why = { reason: ViewReason; taskId: string | null }
