import {
  SupportTaskDue,
  SupportTaskHeldBy,
  SupportTaskReason,
  SupportTaskSort,
  SupportTaskStage,
  SupportTaskStatus,
} from '@identity/graphql-client'

/** The filter of the queue as the address holds it. Nothing in it names a person; what we do not know is left out. */
export type QueueFilter = {
  status: SupportTaskStatus
  reason?: SupportTaskReason | undefined
  stage?: SupportTaskStage | undefined
  /** `me`, `none`, or the id of a member of staff. */
  assignee?: string | undefined
  due?: SupportTaskDue | undefined
  service?: string | undefined
  reference?: string | undefined
  identity?: string | undefined
  sort: SupportTaskSort
}

const ID = /^[\w-]{1,100}$/
const LONGEST_REFERENCE = 20

/** Reads the filter out of the query of the queue’s address. */
export function readFilter(search: string): QueueFilter {
  const query = new URLSearchParams(search)
  const oneOf = <Value extends string>(name: string, values: Record<string, Value>) =>
    Object.values(values).find((value) => value === query.get(name))
  const id = (name: string) => (ID.test(query.get(name) ?? '') ? (query.get(name) ?? undefined) : undefined)
  const status = oneOf('status', SupportTaskStatus) ?? SupportTaskStatus.OPEN
  const isClosed = status === SupportTaskStatus.CLOSED
  return {
    status,
    reason: oneOf('reason', SupportTaskReason),
    stage: isClosed ? undefined : oneOf('stage', SupportTaskStage),
    assignee: id('assignee'),
    due: isClosed ? undefined : oneOf('due', SupportTaskDue),
    service: id('service'),
    reference: query.get('reference')?.trim().slice(0, LONGEST_REFERENCE) || undefined,
    identity: id('identity'),
    sort: oneOf('sort', SupportTaskSort) ?? (isClosed ? SupportTaskSort.NEWEST : SupportTaskSort.OLDEST),
  }
}

/** The filter as the API takes it, without what only a list may have: that names one person. */
export function asView({ status, reason, stage, assignee, due, service }: QueueFilter) {
  const isMember = assignee && assignee !== 'me' && assignee !== 'none'
  return {
    status,
    heldBy:
      { me: SupportTaskHeldBy.ME, none: SupportTaskHeldBy.NONE }[assignee ?? ''] ?? SupportTaskHeldBy.ANYONE,
    ...(isMember && { assigneeId: assignee }),
    ...(reason && { reasons: [reason] }),
    ...(stage && { stages: [stage] }),
    ...(due && { due }),
    ...(service && { serviceId: service }),
  }
}

/** The filter as the API takes it. */
export function asInput(filter: QueueFilter) {
  const { reference, identity } = filter
  return { ...asView(filter), ...(reference && { reference }), ...(identity && { identityId: identity }) }
}

type KeptView = {
  status: SupportTaskStatus
  reasons: readonly SupportTaskReason[]
  stages: readonly SupportTaskStage[]
  heldBy: SupportTaskHeldBy
  assigneeId?: string | null
  due?: SupportTaskDue | null
  serviceId?: string | null
  sort: SupportTaskSort
}

/** The address of the queue for a view that a member keeps. */
export function addressOfView({
  status,
  reasons,
  stages,
  heldBy,
  assigneeId,
  due,
  serviceId,
  sort,
}: KeptView) {
  const assignee = assigneeId ?? { ME: 'me', NONE: 'none', ANYONE: undefined }[heldBy]
  const fields = { status, reason: reasons[0], stage: stages[0], assignee, due, service: serviceId, sort }
  const query = Object.entries(fields).flatMap(([name, value]): [string, string][] =>
    value ? [[name, value]] : [],
  )
  return `/support/tasks?${new URLSearchParams(query)}`
}
