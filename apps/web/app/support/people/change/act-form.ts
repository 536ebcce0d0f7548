import {
  BirthChangeReason,
  BirthEvidence,
  ClosedRecordVerdict,
  CloseReason,
  DisplacementVerdict,
  DisputeReason,
  DisputeVerdict,
  EmailProof,
  EmailStopReason,
  LockReason,
  NameChangeReason,
  NameEvidence,
  ReleaseReason,
  ReopenReason,
  type SupportTaskReason,
  UnlockReason,
  WithholdReason,
} from '@identity/graphql-client'

type Choices = Partial<Record<'verdict' | 'reason' | 'evidence' | 'proof', readonly string[]>>
type Form = {
  texts: readonly TextField[]
  choices: Choices
  /** The task that the act is about. Left out: any task may ask for it, and it may be done without one. */
  taskOf?: SupportTaskReason
}

export type TextField =
  | 'firstName'
  | 'middleName'
  | 'lastName'
  | 'hasOneName'
  | 'day'
  | 'month'
  | 'year'
  | 'emailAddress'

/** What each act asks a member of staff: what they type, and what they choose from a list. */
export const actForms = {
  name: {
    texts: ['firstName', 'middleName', 'lastName', 'hasOneName'],
    choices: { reason: Object.values(NameChangeReason), evidence: Object.values(NameEvidence) },
  },
  dateOfBirth: {
    texts: ['day', 'month', 'year'],
    choices: { reason: Object.values(BirthChangeReason), evidence: Object.values(BirthEvidence) },
  },
  email: { texts: ['emailAddress'], choices: { proof: Object.values(EmailProof) } },
  lock: { texts: [], choices: { reason: Object.values(LockReason) } },
  unlock: { texts: [], choices: { reason: Object.values(UnlockReason) } },
  close: { texts: [], choices: { reason: Object.values(CloseReason) } },
  approveClosure: { texts: [], choices: {} },
  refuseClosure: { texts: [], choices: {} },
  reopen: { texts: [], choices: { reason: Object.values(ReopenReason) } },
  freeze: { texts: [], choices: { reason: Object.values(DisputeReason) } },
  dispute: {
    texts: [],
    choices: { verdict: Object.values(DisputeVerdict), reason: Object.values(DisputeReason) },
  },
  displaced: {
    texts: [],
    taskOf: 'HOLDER_DISPLACED',
    choices: { verdict: Object.values(DisplacementVerdict), reason: Object.values(DisputeReason) },
  },
  closedRecord: {
    texts: [],
    taskOf: 'RECORD_CLOSED',
    choices: { verdict: Object.values(ClosedRecordVerdict), reason: Object.values(DisputeReason) },
  },
  release: { texts: [], taskOf: 'TRN_WITHHELD', choices: { reason: Object.values(ReleaseReason) } },
  withhold: { texts: [], taskOf: 'TRN_WITHHELD', choices: { reason: Object.values(WithholdReason) } },
  approveEmail: { texts: [], choices: {} },
  stopEmail: { texts: [], choices: { reason: Object.values(EmailStopReason) } },
  undoEmail: { texts: [], choices: { reason: Object.values(EmailStopReason) } },
} as const satisfies Record<string, Form>

export type Act = keyof typeof actForms

const OPTIONAL: ReadonlySet<string> = new Set<TextField>(['middleName', 'lastName', 'hasOneName'])

/** What was filled in, as text: it is checked by the API, and only looked over here. */
export type Filled = Record<string, string>

export function fieldsOf(act: Act): string[] {
  const { texts, choices } = actForms[act]
  return [...texts, ...Object.keys(choices)]
}

/** True for an act that asks nothing: its page shows at once what will happen. */
export const asksNothing = (act: Act): boolean => fieldsOf(act).length === 0

/** The reason of the tasks that an act is about. Null: it is about any, or none. */
export function taskOf(act: Act): SupportTaskReason | null {
  const form: Form = actForms[act]
  return form.taskOf ?? null
}

/** The fields without which there is nothing to check. A choice that is none of its list counts as none. */
export function missingIn(act: Act, filled: Filled): string[] {
  const choices: Choices = actForms[act].choices
  return fieldsOf(act).filter((field) => {
    const allowed = choices[field as keyof Choices]
    if (allowed) return !allowed.includes(filled[field] ?? '')
    return !OPTIONAL.has(field) && !filled[field]?.trim()
  })
}
