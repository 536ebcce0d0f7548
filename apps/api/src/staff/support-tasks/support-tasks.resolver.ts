import { Arg, Authorized, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql'
import { z } from 'zod'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import { PageInfo, readCursor, readPageSize } from '../../kernel/graphql-connection.ts'
import type { TaskSort } from '../../tasks/queue/task-filter.ts'
import type { StaffDeps } from '../deps.ts'
import { callersOf, may } from '../permissions.ts'
import { TaskSummaryObject } from '../task-queue/task-summary.object.ts'
import { LARGEST_TASK_PAGE, listTasks } from './list-tasks.use-case.ts'
import { SupportTaskFilterInput, TaskSortEnum } from './support-tasks.input.ts'

const place = z.object({ at: z.iso.date().or(z.iso.datetime()), id: z.uuid() })

@ObjectType({ description: 'A task in a list.' })
export class SupportTaskEdge {
  @Field(() => String, { description: 'The place in the list.' })
  cursor!: string

  @Field(() => TaskSummaryObject, { description: 'The task.' })
  node!: TaskSummaryObject
}

@ObjectType({ description: 'One page of tasks.' })
export class SupportTaskConnection {
  @Field(() => [SupportTaskEdge], { description: 'In the order that was asked for.' })
  edges!: SupportTaskEdge[]

  @Field(() => PageInfo, { description: 'Says if there is more.' })
  pageInfo!: PageInfo

  @Field(() => Int, { description: 'How many tasks there are on all pages, 1,000 at most.' })
  total!: number

  @Field(() => Boolean, { description: 'True when there are more than 1,000.' })
  isTotalCapped!: boolean
}

@Resolver()
export class SupportTasksResolver {
  @Authorized(...may('supportTasks'))
  @Query(() => SupportTaskConnection, {
    description: `The queue of tasks, the oldest first, without those about the caller’s own identity. ${callersOf('supportTasks')}`,
  })
  supportTasks(
    @Arg('filter', () => SupportTaskFilterInput, { description: 'Which tasks.' })
    filter: SupportTaskFilterInput,
    @Arg('sort', () => TaskSortEnum, { defaultValue: 'OLDEST', description: 'In which order.' })
    sort: TaskSort,
    @Arg('first', () => Int, {
      defaultValue: LARGEST_TASK_PAGE,
      description: 'The size of the page: 1 to 25.',
    })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The endCursor of the previous page.' })
    after: string | undefined,
    @Ctx() { deps, caller }: Context<StaffDeps>,
  ): Promise<SupportTaskConnection> {
    const size = Math.min(readPageSize(first), LARGEST_TASK_PAGE)
    return listTasks(deps, requireStaff(caller), filter, {
      sort,
      size,
      after: after ? readCursor(place, after) : null,
    })
  }
}
