import type {
  PersonChangesQuery,
  PersonPageQuery,
  StaffRole,
  SupportTaskReason,
} from '@identity/graphql-client'
import { mayOpen } from '../../shell/page-roles.ts'
import { personPath } from './person-path.ts'

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
  | 'merge'
  | 'close'
  | 'approveClosure'
  | 'refuseClosure'
  | 'takeBackClosure'
  | 'reopen'

const has = ({ tasks }: Standing, asked: SupportTaskReason) => tasks.some(({ reason }) => reason === asked)
const isProposed = ({ closure, isClosed }: Standing) => Boolean(closure) && !isClosed

/**
 * What members of staff do to a person, each on a page of its own: the one table of when each is offered. To whom is that page's
 * to say (`PAGE_RULES`). A page that could only refuse is not offered; the API decides all the same.
 */
export const ACTIONS: readonly PersonAction[] = [
  { key: 'link', page: '/link', isDue: (p) => !p.isLinked && !p.isClosed },
  { key: 'replace', page: '/link', isDue: (p) => p.isLinked && !p.isClosed },
  { key: 'unlink', page: '/unlink', isDue: (p) => p.isLinked && !p.isClosed },
  {
    ...{ key: 'freeze', page: '/freeze' },
    isDue: (p) => p.isLinked && !p.isFrozen && !p.isClosed,
  },
  { key: 'dispute', page: '/dispute', isDue: (p) => p.isDisputed && !p.isClosed },
  { key: 'displaced', page: '/displaced', isDue: (p) => has(p, 'HOLDER_DISPLACED') },
  {
    ...{ key: 'closedRecord', page: '/closed-record' },
    isDue: (p) => p.isRecordClosed && has(p, 'RECORD_CLOSED'),
  },
  {
    ...{ key: 'release', page: '/release' },
    isDue: (p) => !p.isLinked && has(p, 'TRN_WITHHELD'),
  },
  { key: 'withhold', page: '/withhold', isDue: (p) => has(p, 'TRN_WITHHELD') },
  { key: 'name', page: '/change/name', isDue: (p) => !p.isClosed },
  { key: 'dateOfBirth', page: '/change/date-of-birth', isDue: (p) => !p.isClosed },
  {
    ...{ key: 'email', page: '/change/email' },
    isDue: (p) => !p.emailProposal && !p.isClosed,
  },
  {
    ...{ key: 'approveEmail', page: '/change/email/approve' },
    isDue: ({ emailProposal }) => emailProposal?.isApprovalNeeded === true && !emailProposal.isOwn,
  },
  { key: 'stopEmail', page: '/change/email/stop', isDue: (p) => Boolean(p.emailProposal) },
  {
    ...{ key: 'undoEmail', page: '/change/email/undo' },
    isDue: (p) => p.isEmailUndoable && !p.isClosed,
  },
  { key: 'lock', page: '/lock', isDue: (p) => !p.isLocked },
  { key: 'unlock', page: '/unlock', isDue: (p) => p.isLocked && !p.isClosed },
  { key: 'merge', page: '/merge', isDue: (p) => !p.isClosed },
  { key: 'close', page: '/close', isDue: (p) => !p.closure && !p.isClosed },
  {
    ...{ key: 'approveClosure', page: '/close/approve' },
    isDue: (p) => isProposed(p) && !p.closure?.isOwn,
  },
  {
    ...{ key: 'refuseClosure', page: '/close/refuse' },
    isDue: (p) => isProposed(p) && !p.closure?.isOwn,
  },
  {
    ...{ key: 'takeBackClosure', page: '/close/refuse' },
    isDue: (p) => isProposed(p) && p.closure?.isOwn === true,
  },
  {
    ...{ key: 'reopen', page: '/reopen' },
    isDue: (p) => p.isClosed && Boolean(p.closure?.reopenableUntil),
  },
]

/** The acts that a member of staff is offered for a person, in the order of the page. */
export function actionsOn(person: Standing, role: StaffRole): readonly PersonAction[] {
  return ACTIONS.filter(
    ({ page, isDue }) => mayOpen(personPath('id', page), role) && (!isDue || isDue(person)),
  )
}
