import { event } from '@identity/database'
import { eq } from 'drizzle-orm'
import type { StaffCaller } from '../../kernel/caller.ts'
import type { World } from '../../testing/a-world.ts'

export const SUMMARY = `
  fragment Summary on SupportTaskSummary {
    id reference reason status stage outcome dueOn due isDueEstimated version personInitials serviceName
    assignee { id name }
    lock { isYours isTakenFromYou by { id name } }
  }
`

/** A task as the tests read it. */
export type Summary = {
  id: string
  reference: string
  reason: string
  status: string
  stage: string
  due: string
  dueOn: string
  version: number
  personInitials: string
  serviceName: string | null
  assignee: { id: string; name: string } | null
  lock: { isYours: boolean; isTakenFromYou: boolean; by: { id: string; name: string } } | null
}

/** What an operation of the queue answers, as far as the tests read it. */
export type Answer = {
  __typename: string
  task?: Summary
  by?: { name: string } | string | null
  reason?: string
  count?: number
  leftIds?: string[]
  openTaskId?: string
}

const TASK = '... on TaskAssigned { task { ...Summary } }'

/** The operations of the queue, as a member of staff calls them. */
export function queueOf(world: World, caller: StaffCaller) {
  const run = <Data>(source: string, variables: Record<string, unknown> = {}) =>
    world.run<Data>(caller, source.includes('...Summary') ? source + SUMMARY : source, variables)
  const mutate = async (name: string, type: string, input: unknown, fields: string) => {
    const data = await run<Record<string, Answer>>(
      `mutation Act($input: ${type}!) { ${name}(input: $input) { __typename ${fields}
        ... on TaskChanged { by how } } }`,
      { input },
    )
    return data[name] as Answer
  }
  return {
    list: async (filter: Record<string, unknown> = {}, rest: Record<string, unknown> = {}) => {
      const { supportTasks } = await run<{
        supportTasks: {
          edges: { node: Summary }[]
          pageInfo: { hasNextPage: boolean; endCursor: string | null }
          total: number
          isTotalCapped: boolean
        }
      }>(
        `query List($filter: SupportTaskFilterInput!, $sort: SupportTaskSort, $first: Int, $after: String) {
          supportTasks(filter: $filter, sort: $sort, first: $first, after: $after) {
            edges { node { ...Summary } } pageInfo { hasNextPage endCursor } total isTotalCapped
          }
        }`,
        { filter, ...rest },
      )
      return { ...supportTasks, tasks: supportTasks.edges.map(({ node }) => node) }
    },
    assign: (taskId: string, version: number, assigneeId: string = caller.memberId) =>
      mutate(
        'assignTask',
        'AssignTaskInput',
        { taskId, version, assigneeId },
        `${TASK} ... on AssigneeRefused { reason }`,
      ),
    assignAll: (taskIds: string[], assigneeId: string = caller.memberId) =>
      run<{ assignTasks: Answer }>(
        `mutation Act($input: AssignTasksInput!) { assignTasks(input: $input) { __typename
          ... on TasksAssigned { count leftIds } ... on AssigneeRefused { reason } } }`,
        { input: { taskIds, assigneeId } },
      ).then(({ assignTasks }) => assignTasks),
    release: (taskId: string, version: number) =>
      mutate(
        'releaseTask',
        'SeenTaskInput',
        { taskId, version },
        '... on TaskReleased { task { ...Summary } } ... on TaskHeld { held: by { name } }',
      ),
    take: (taskId: string, takesOver = false) =>
      mutate(
        'takeTask',
        'TakeTaskInput',
        { taskId, takesOver },
        '... on TaskTaken { task { ...Summary } } ... on TaskHeld { held: by { name } }',
      ),
    next: async () => {
      const { nextTask } = await run<{ nextTask: Answer }>(
        'mutation { nextTask { __typename ... on TaskTaken { task { ...Summary } } } }',
      )
      return nextTask
    },
    reopen: (taskId: string, version: number, reason = 'NEW_INFORMATION') =>
      mutate(
        'reopenTask',
        'ReopenTaskInput',
        { taskId, version, reason },
        '... on TaskReopened { task { ...Summary } } ... on SameMatterOpen { openTaskId }',
      ),
  }
}

/** The events about a task, without the type of its person's. */
export async function eventsOfTask(world: World, taskId: string) {
  const task = await world.deps.repositories.supportTasks.find(taskId)
  const rows = await world.database.db
    .select()
    .from(event)
    .where(eq(event.identityId, task?.identityId ?? ''))
    .orderBy(event.id)
  return rows
    .filter(({ details }) => details.taskId === taskId)
    .map(({ type, details: { taskId: _, ...details }, staffMemberId }) => ({
      type,
      ...details,
      staffMemberId,
    }))
}
