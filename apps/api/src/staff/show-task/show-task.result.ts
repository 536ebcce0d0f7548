import { createUnionType } from 'type-graphql'
import { PersonNotOpen } from '../record-view/view-refusals.result.ts'
import { OwnIdentityRefused, PersonNotFound, TaskNotFound } from '../refusals.result.ts'
import { notShown } from '../task-acts/shown-refusals.ts'
import { SupportTaskObject } from './support-task.object.ts'

const members = { ...notShown, task: SupportTaskObject }

export const SupportTaskResult = createUnionType({
  name: 'SupportTaskResult',
  description: 'The answer to supportTask.',
  types: () => [SupportTaskObject, TaskNotFound, PersonNotFound, OwnIdentityRefused, PersonNotOpen] as const,
  resolveType: ({ kind }) => members[kind],
})

export type SupportTaskOutcome = typeof SupportTaskResult
