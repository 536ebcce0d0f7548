import type {
  ProposalsWaitingQuery,
  SupportTaskCountsQuery,
  SupportTasksQuery,
} from '@identity/graphql-client'
import { proposalsThatWait } from '../people/waiting/waiting.builder.ts'

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
  ProposalsWaiting: ProposalsWaitingQuery
} {
  return {
    ...proposalsThatWait(),
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

/** Tasks of which each shows something else. */
export const someTasks: Partial<Task>[] = [
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
