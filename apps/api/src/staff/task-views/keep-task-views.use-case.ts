import type { StaffCaller } from '../../kernel/caller.ts'
import { isUuid } from '../../kernel/is-uuid.ts'
import type { ViewFilter } from '../../tasks/queue/task-view.repository.ts'
import type { StaffDeps } from '../deps.ts'
import type { RemoveTaskViewOutcome, SaveTaskViewOutcome } from './task-view.result.ts'

type Used = Pick<StaffDeps, 'clock' | 'inTransaction'>

const MOST_VIEWS = 20

/** Keeps a filter of the queue for the caller alone. */
export function saveTaskView(
  { clock, inTransaction }: Used,
  { memberId: staffMemberId }: StaffCaller,
  view: { name: string; filter: ViewFilter },
): Promise<SaveTaskViewOutcome> {
  const now = clock.now()
  return inTransaction(async ({ events, taskViews }) => {
    const saved = await taskViews.save(staffMemberId, view, MOST_VIEWS, now)
    if (!saved) return { kind: 'tooMany', most: MOST_VIEWS }
    await events.record({ type: 'TaskViewSaved', viewId: saved.id, staffMemberId }, now)
    return { kind: 'saved', id: saved.id }
  })
}

/** Removes a view of the caller. */
export function removeTaskView(
  { clock, inTransaction }: Used,
  { memberId: staffMemberId }: StaffCaller,
  id: string,
): Promise<RemoveTaskViewOutcome> {
  return inTransaction(async ({ events, taskViews }) => {
    if (!isUuid(id) || !(await taskViews.remove(staffMemberId, id))) return { kind: 'viewNotFound', id }
    await events.record({ type: 'TaskViewRemoved', viewId: id, staffMemberId }, clock.now())
    return { kind: 'removed', id }
  })
}
