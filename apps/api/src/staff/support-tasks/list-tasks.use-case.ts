import { londonDate } from '@identity/values'
import type { StaffCaller } from '../../kernel/caller.ts'
import { pageOf } from '../../kernel/graphql-connection.ts'
import { isUuid } from '../../kernel/is-uuid.ts'
import type { TaskFilter, TaskPlace, TaskSort } from '../../tasks/queue/task-filter.ts'
import type { QueuedTask } from '../../tasks/queue/task-queue.repository.ts'
import type { StaffDeps } from '../deps.ts'
import { ownIdentities } from '../own-identity/own-identities.step.ts'
import { taskSummary } from '../task-queue/task-summary.ts'
import type { SupportTaskFilterInput } from './support-tasks.input.ts'

export const LARGEST_TASK_PAGE = 25
/** Counting further would cost more than it tells. */
const COUNTED_UP_TO = 1_000

type Page = { sort: TaskSort; size: number; after: TaskPlace | null }

/** One page of the queue, without tasks about the caller's own identity. */
export async function listTasks(
  { clock, repositories }: Pick<StaffDeps, 'clock' | 'repositories'>,
  caller: StaffCaller,
  asked: SupportTaskFilterInput,
  { sort, size, after }: Page,
) {
  const now = clock.now()
  const today = londonDate(now)
  const filter = readFilter(asked, caller.memberId, await ownIdentities(repositories, caller))
  const none: QueuedTask[] = []
  const tasks = filter
    ? await repositories.taskQueue.list(filter, today, { sort, after, atMost: size + 1 })
    : none
  const counted = filter ? await repositories.taskQueue.count(filter, today, COUNTED_UP_TO + 1) : 0
  const { edges, pageInfo } = pageOf(tasks, size, (task) => placeOf(task, sort))
  return {
    edges: edges.map(({ node, cursor }) => ({ cursor, node: taskSummary(node, caller.memberId, now) })),
    pageInfo,
    total: Math.min(counted, COUNTED_UP_TO),
    isTotalCapped: counted > COUNTED_UP_TO,
  }
}

function placeOf({ id, status, openedAt, closedAt, dueOn }: QueuedTask, sort: TaskSort): TaskPlace {
  if (sort === 'DUE' || sort === 'DUE_LAST') return { at: dueOn, id }
  return { at: (status === 'CLOSED' && closedAt ? closedAt : openedAt).toISOString(), id }
}

/** Null: no task can be asked for, because an id is none. */
function readFilter(asked: SupportTaskFilterInput, memberId: string, hidden: string[]): TaskFilter | null {
  const { status, heldBy, reasons, stages, due, serviceId, reference, identityId } = asked
  const held = { ANYONE: undefined, NONE: 'NONE', ME: memberId }[heldBy]
  const assigneeId = asked.assigneeId ?? held
  if (assigneeId && assigneeId !== 'NONE' && !isUuid(assigneeId)) return null
  if (identityId && !isUuid(identityId)) return null
  return {
    status,
    hidden,
    ...(reasons && { reasons }),
    ...(stages && { stages }),
    ...(assigneeId && { assigneeId }),
    ...(due && { due }),
    ...(serviceId && { serviceId }),
    ...(reference?.trim() && { reference: asReference(reference) }),
    ...(identityId && { identityId }),
  }
}

/** As it was told: `7F3A-91C2`, however it was typed. */
function asReference(typed: string): string {
  const digits = typed.replace(/[^0-9a-z]/gi, '').toUpperCase()
  return `${digits.slice(0, 4)}-${digits.slice(4)}`
}
