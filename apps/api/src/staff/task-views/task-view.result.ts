import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql'

@ObjectType({ description: 'The view is kept under its name. A view of that name before is replaced.' })
export class TaskViewSaved {
  kind!: 'saved'

  @Field(() => ID, { description: 'The view.' })
  id!: string
}

@ObjectType({ description: 'The caller keeps as many views as a member may. One has to be removed first.' })
export class TooManyTaskViews {
  kind!: 'tooMany'

  @Field(() => Int, { description: 'How many a member may keep.' })
  most!: number
}

@ObjectType({ description: 'The view is gone.' })
export class TaskViewRemoved {
  kind!: 'removed'

  @Field(() => ID, { description: 'The view that was.' })
  id!: string
}

@ObjectType({ description: 'The caller has no such view.' })
export class TaskViewNotFound {
  kind!: 'viewNotFound'

  @Field(() => ID, { description: 'The id that was asked for.' })
  id!: string
}

const saving = { saved: TaskViewSaved, tooMany: TooManyTaskViews }
export const SaveTaskViewResult = createUnionType({
  name: 'SaveTaskViewResult',
  description: 'The outcome of keeping a view.',
  types: () => [TaskViewSaved, TooManyTaskViews] as const,
  resolveType: ({ kind }) => saving[kind],
})

const removing = { removed: TaskViewRemoved, viewNotFound: TaskViewNotFound }
export const RemoveTaskViewResult = createUnionType({
  name: 'RemoveTaskViewResult',
  description: 'The outcome of removing a view.',
  types: () => [TaskViewRemoved, TaskViewNotFound] as const,
  resolveType: ({ kind }) => removing[kind],
})

export type SaveTaskViewOutcome = typeof SaveTaskViewResult
export type RemoveTaskViewOutcome = typeof RemoveTaskViewResult
