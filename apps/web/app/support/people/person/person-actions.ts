import type {
  PersonChangesQuery,
  PersonPageQuery,
  StaffRole,
  SupportTaskReason,
} from '@identity/graphql-client'

export type OpenPersonFields = Extract<PersonPageQuery['person'], { __typename: 'Person' }>
type PersonChanges = Extract<PersonChangesQuery['changes'], { __typename: 'PersonChanges' }>

/** How a person stands, as far as it says which acts make sense. */
export type Standing = Pick<
  PersonChanges,
  | 'isLocked'
  | 'isClosed'
  | 'isLinked'
  | 'isDisputed'
  | 'isFrozen'
  | 'isRecordClosed'
  | 'isEmailUndoable'
  | 'closure'
  | 'emailProposal'
> & { tasks: readonly Pick<PersonChanges['tasks'][number], 'reason'>[] }

type PersonAction = {
  key: ActionKey
  page: string
  roles: readonly StaffRole[]
  isDue?: (person: Standing) => boolean
}

export type ActionKey =
  | 'link'
  | 'replace'
  | 'unlink'
  | 'freeze'
  | 'dispute'
  | 'displaced'
  | 'closedRecord'
  | 'release'
  | 'withhold'
  | 'name'
  | 'dateOfBirth'
  | 'email'
  | 'approveEmail'
  | 'stopEmail'
  | 'undoEmail'
  | 'lock'
  | 'unlock'
  | 'close'
  | 'approveClosure'
  | 'refuseClosure'
  | 'takeBackClosure'
  | 'reopen'

const AGENT_AND_LEAD = ['AGENT', 'LEAD'] as const
const LEAD = ['LEAD'] as const
const LEAD_AND_OWNER = ['LEAD', 'OWNER'] as const
const ALL = ['AGENT', 'LEAD', 'OWNER'] as const

const has = ({ tasks }: Standing, asked: SupportTaskReason) => tasks.some(({ reason }) => reason === asked)
const isProposed = ({ closure, isClosed }: Standing) => Boolean(closure) && !isClosed

/**
 * What members of staff do to a person, each on a page of its own: the one table of who is offered what, and when. A page that a role may not
 * use, or that could only refuse, is not offered; the API decides all the same.
 */
export const ACTIONS: readonly PersonAction[] = [
  { key: 'link', page: '/link', roles: AGENT_AND_LEAD, isDue: (p) => !p.isLinked && !p.isClosed },
  { key: 'replace', page: '/link', roles: AGENT_AND_LEAD, isDue: (p) => p.isLinked && !p.isClosed },
  // An agent unlinks a record from a task.
  { key: 'unlink', page: '/unlink', roles: LEAD, isDue: (p) => p.isLinked && !p.isClosed },
  {
    ...{ key: 'freeze', page: '/freeze', roles: AGENT_AND_LEAD },
    isDue: (p) => p.isLinked && !p.isFrozen && !p.isClosed,
  },
  { key: 'dispute', page: '/dispute', roles: LEAD, isDue: (p) => p.isDisputed && !p.isClosed },
  { key: 'displaced', page: '/displaced', roles: LEAD, isDue: (p) => has(p, 'HOLDER_DISPLACED') },
  {
    ...{ key: 'closedRecord', page: '/closed-record', roles: AGENT_AND_LEAD },
    isDue: (p) => p.isRecordClosed && has(p, 'RECORD_CLOSED'),
  },
  {
    ...{ key: 'release', page: '/release', roles: LEAD },
    isDue: (p) => !p.isLinked && has(p, 'TRN_WITHHELD'),
  },
  { key: 'withhold', page: '/withhold', roles: LEAD, isDue: (p) => has(p, 'TRN_WITHHELD') },
  { key: 'name', page: '/change/name', roles: AGENT_AND_LEAD, isDue: (p) => !p.isClosed },
  { key: 'dateOfBirth', page: '/change/date-of-birth', roles: AGENT_AND_LEAD, isDue: (p) => !p.isClosed },
  {
    ...{ key: 'email', page: '/change/email', roles: AGENT_AND_LEAD },
    isDue: (p) => !p.emailProposal && !p.isClosed,
  },
  {
    ...{ key: 'approveEmail', page: '/change/email/approve', roles: LEAD },
    isDue: ({ emailProposal }) => emailProposal?.isApprovalNeeded === true && !emailProposal.isOwn,
  },
  { key: 'stopEmail', page: '/change/email/stop', roles: ALL, isDue: (p) => Boolean(p.emailProposal) },
  {
    ...{ key: 'undoEmail', page: '/change/email/undo', roles: LEAD },
    isDue: (p) => p.isEmailUndoable && !p.isClosed,
  },
  { key: 'lock', page: '/lock', roles: ALL, isDue: (p) => !p.isLocked },
  { key: 'unlock', page: '/unlock', roles: LEAD_AND_OWNER, isDue: (p) => p.isLocked && !p.isClosed },
  { key: 'close', page: '/close', roles: LEAD_AND_OWNER, isDue: (p) => !p.closure && !p.isClosed },
  {
    ...{ key: 'approveClosure', page: '/close/approve', roles: LEAD_AND_OWNER },
    isDue: (p) => isProposed(p) && !p.closure?.isOwn,
  },
  {
    ...{ key: 'refuseClosure', page: '/close/refuse', roles: LEAD_AND_OWNER },
    isDue: (p) => isProposed(p) && !p.closure?.isOwn,
  },
  {
    ...{ key: 'takeBackClosure', page: '/close/refuse', roles: LEAD_AND_OWNER },
    isDue: (p) => isProposed(p) && p.closure?.isOwn === true,
  },
  {
    ...{ key: 'reopen', page: '/reopen', roles: LEAD_AND_OWNER },
    isDue: (p) => p.isClosed && Boolean(p.closure?.reopenableUntil),
  },
]

/** The acts that a member of staff is offered for a person, in the order of the page. */
export function actionsOn(person: Standing, role: StaffRole): readonly PersonAction[] {
  return ACTIONS.filter(({ roles, isDue }) => roles.includes(role) && (!isDue || isDue(person)))
}
