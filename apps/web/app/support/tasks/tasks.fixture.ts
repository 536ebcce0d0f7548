import type { SupportTaskCountsQuery, SupportTasksQuery } from '@identity/graphql-client'
import type { Visit } from '../../../testing/page-states.ts'
import { staffPage } from '../../../testing/support-pages.ts'

type Task = SupportTasksQuery['supportTasks']['edges'][number]['node']
type View = SupportTasksQuery['taskDesk']['views'][number]
type Queue = { tasks?: Partial<Task>[]; views?: Partial<View>[] } & Partial<SupportTasksQuery['supportTasks']>

export const aTask = (changes: Partial<Task> = {}): Task => ({
  id: 'task-1',
  reference: '7F3A-91C2',
  reason: 'NO_MATCH',
  status: 'OPEN',
  stage: 'NEW',
  outcome: null,
  openedAt: '2026-11-19T10:00:00Z',
  closedAt: null,
  dueOn: '2026-11-26',
  isDueEstimated: false,
  due: 'LATE',
  personInitials: 'SR',
  serviceName: 'Register for a National Professional Qualification',
  assignee: null,
  lock: null,
  ...changes,
})

const aView = (changes: Partial<View>): View => ({
  id: 'view-1',
  name: 'Late and mine',
  filter: {
    status: 'OPEN',
    reasons: ['NO_MATCH'],
    stages: [],
    heldBy: 'ME',
    assigneeId: null,
    due: 'LATE',
    serviceId: null,
    sort: 'DUE',
  },
  ...changes,
})

/** The queue as the API answers it: one task, for a member with one view. */
export function aQueue({ tasks = [{}], views = [{}], ...list }: Queue = {}): {
  SupportTasks: SupportTasksQuery
} {
  return {
    SupportTasks: {
      supportTasks: {
        total: tasks.length,
        isTotalCapped: false,
        pageInfo: { hasNextPage: false, endCursor: null },
        edges: tasks.map((task) => ({ node: aTask(task) })),
        ...list,
      },
      taskDesk: {
        colleagues: [
          { id: 'member-1', name: 'Ama Mensah' },
          { id: 'member-2', name: 'Ben Okafor' },
        ],
        services: [{ id: 'npq', name: 'Register for a National Professional Qualification' }],
        views: views.map(aView),
      },
    },
  }
}

/** The counts of the home page as the API answers them. */
export function theCounts(changes: Partial<SupportTaskCountsQuery['supportTaskCounts']> = {}): {
  SupportTaskCounts: SupportTaskCountsQuery
} {
  return {
    SupportTaskCounts: {
      supportTaskCounts: {
        open: 12,
        mine: 3,
        unassigned: 8,
        late: 2,
        dueToday: 1,
        byReason: [
          { reason: 'NO_MATCH', count: 9 },
          { reason: 'NOT_ME', count: 3 },
        ],
        lastClosedAt: '2026-11-27T16:42:00Z',
        bankHolidaysUntil: '2028-12-26',
        areBankHolidaysRunningOut: false,
        ...changes,
      },
    },
  }
}

const someTasks: Partial<Task>[] = [
  {},
  {
    id: 'task-2',
    reference: '1111-2222',
    due: 'TODAY',
    stage: 'ESCALATED',
    assignee: { id: 'member-1', name: 'Ama Mensah' },
  },
  {
    id: 'task-3',
    reference: '3333-4444',
    due: 'SOON',
    reason: 'POSSIBLE_DUPLICATE',
    serviceName: null,
    stage: 'WAITING_FOR_TEACHER',
    isDueEstimated: true,
    lock: { by: { name: 'Ben Okafor' }, until: '2026-11-27T16:42:00Z', isYours: false, isTakenFromYou: true },
  },
]
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
