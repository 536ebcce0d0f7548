import {
  CloseAsNotMatchedDocument,
  ConfirmLinkDocument,
  type ConfirmReason,
  type EscalateReason,
  EscalateTaskDocument,
  type GraphqlClient,
  type LinkReason,
  LinkRecordDocument,
  type NotFoundReason,
  type OutcomeAct,
  ReopenTaskDocument,
  ReplaceRecordDocument,
  type TaskReopenReason,
  type UnlinkReason,
  UnlinkRecordDocument,
} from '@identity/graphql-client'

export const acts = ['link', 'unlink', 'not-matched', 'confirm', 'escalate', 'reopen'] as const
export type Act = (typeof acts)[number]

/** The reasons of each act, in the order in which a page offers them. */
export const reasonsOf = {
  link: [
    'DOCUMENT_SEEN',
    'PROVED_BY_PHONE',
    'NONE_FOUND_BY_SYSTEM',
    'NEW_INFORMATION',
    'LINKED_TO_WRONG_SIGN_IN',
    'UNLINKED_BY_MISTAKE',
  ],
  unlink: ['LINKED_WRONGLY', 'HOLDER_DISPUTES', 'NEW_INFORMATION', 'RECORD_CLOSED', 'FRAUD_SUSPECTED'],
  'not-matched': ['NO_RECORD', 'NO_ANSWER', 'OTHER'],
  confirm: ['RECORD_IS_THEIRS', 'PROVED_BY_PHONE', 'DOCUMENT_SEEN'],
  escalate: ['LEAD_DECIDES', 'DOCUMENT_DOUBTED', 'FRAUD_SUSPECTED', 'POLICY_UNCLEAR'],
  reopen: ['CLOSED_BY_MISTAKE', 'NEW_INFORMATION', 'TEACHER_DISAGREES', 'CHECK_FAILED'],
} as const satisfies {
  link: LinkReason[]
  unlink: UnlinkReason[]
  'not-matched': NotFoundReason[]
  confirm: ConfirmReason[]
  escalate: EscalateReason[]
  reopen: TaskReopenReason[]
}
export type Reason = (typeof reasonsOf)[Act][number]

/** The acts that have a reason which says nothing by itself: what it is, an agent writes beside it. */
export const hasDetail = (act: Act): boolean => reasonsOf[act].some((reason) => reason === 'OTHER')

/** The mail that is shown before an act. Passing a task on and opening it again send none. */
export const previewOf = {
  link: 'LINK',
  unlink: 'UNLINK',
  'not-matched': 'NOT_MATCHED',
  confirm: 'CONFIRM',
  escalate: null,
  reopen: null,
} as const satisfies Record<Act, OutcomeAct | null>

/** The last part of a page's address. */
export function actAt(pathname: string): Act {
  const act = acts.find((one) => pathname.endsWith(`/${one}`))
  if (!act) throw new Error('a page of an act is at its address')
  return act
}

export type Doing = {
  act: Act
  reason: Reason
  task: { taskId: string; version: number } | null
  identityId: string
  trn: string
  mark: string
  detail: string
  replaces: boolean
}

/** Does an act. */
export async function doAct(api: GraphqlClient, doing: Doing) {
  const { act, task, identityId, trn, mark, detail, replaces } = doing
  const about = task ? { task } : { identityId }
  const ofTask = task ?? { taskId: '', version: 0 }
  // Each reason was read from the list of its act.
  const reason = doing.reason as never
  switch (act) {
    case 'link': {
      const input = { about, trn, mark, reason }
      return replaces
        ? (await api.request(ReplaceRecordDocument, { input })).outcome
        : (await api.request(LinkRecordDocument, { input })).outcome
    }
    case 'unlink':
      return (await api.request(UnlinkRecordDocument, { input: { about, reason } })).outcome
    case 'confirm':
      return (await api.request(ConfirmLinkDocument, { input: { task: ofTask, reason } })).outcome
    case 'not-matched':
      return (
        await api.request(CloseAsNotMatchedDocument, {
          input: { task: ofTask, reason, detail: detail || null },
        })
      ).outcome
    case 'escalate':
      return (await api.request(EscalateTaskDocument, { input: { task: ofTask, reason } })).outcome
    case 'reopen':
      return (await api.request(ReopenTaskDocument, { input: { ...ofTask, reason } })).outcome
  }
}

/** The outcomes that say that an act was done. */
export const DONE: ReadonlySet<string> = new Set([
  'RecordLinked',
  'RecordUnlinked',
  'LinkConfirmed',
  'ClosedAsNotMatched',
  'TaskEscalated',
  'TaskReopened',
])
