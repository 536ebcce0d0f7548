import { Field, ObjectType } from 'type-graphql'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'

export const assigneeProblems = ['LEAD_NEEDED', 'NOT_ON_THE_DESK', 'OWN_IDENTITY'] as const
export type AssigneeProblem = (typeof assigneeProblems)[number]
export const AssigneeProblemEnum = enumOf(assigneeProblems)
registerEnum(AssigneeProblemEnum, 'AssigneeProblem', {
  description:
    'LEAD_NEEDED: only a lead gives tasks to others. NOT_ON_THE_DESK: no agent or lead has this id, or they have left. OWN_IDENTITY: the task is about the identity of that colleague.',
})

@ObjectType({ description: 'The task cannot be given to that colleague. Nothing was done.' })
export class AssigneeRefused {
  kind!: 'assigneeRefused'

  @Field(() => AssigneeProblemEnum, { description: 'The reason.' })
  reason!: AssigneeProblem
}
