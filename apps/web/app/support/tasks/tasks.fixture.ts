import type { Visit } from '../../../testing/page-states.ts'
import { staffPage } from '../../../testing/support-pages.ts'
import { aQueue, someTasks } from './tasks.builder.ts'

const queue = (name: string, query: string, options: Parameters<typeof staffPage>[2] = {}) =>
  staffPage(name, `/support/tasks${query}`, { answers: aQueue({ tasks: someTasks }), ...options })

export const visits: Visit[] = [
  queue('queue', ''),
  queue(
    'queue of a lead, filtered',
    '?reason=NO_MATCH&assignee=member-2&due=LATE&reference=7F3A-91C2&identity=i-1',
    {
      role: 'LEAD',
    },
  ),
  queue('queue with more pages', '?after=c1', {
    answers: aQueue({ total: 1000, isTotalCapped: true, pageInfo: { hasNextPage: true, endCursor: 'c2' } }),
  }),
  queue('queue of closed tasks', '?status=CLOSED', {
    answers: aQueue({
      tasks: [{ status: 'CLOSED', outcome: 'LINKED', closedAt: '2026-11-27T16:42:00Z' }],
    }),
  }),
  queue('queue without tasks', '', { answers: aQueue({ tasks: [], views: [] }) }),
  queue('queue where no task fits', '?due=TODAY', { answers: aQueue({ tasks: [] }) }),
  queue('queue with no task ticked', '', { form: { intent: 'assign' } }),
  queue('queue with a colleague refused', '', {
    role: 'LEAD',
    form: { intent: 'assign', task: 'task-1', assignee: 'member-2' },
    outcomes: { AssignTasks: { __typename: 'AssigneeRefused', reason: 'NOT_ON_THE_DESK' } },
  }),
  queue('queue with a view without a name', '', { form: { intent: 'save-view', name: ' ' } }),
  staffPage('no task left', '/support/tasks/next?left=none'),
]
