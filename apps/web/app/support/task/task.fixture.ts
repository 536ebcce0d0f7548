import type {
  ComparedFieldsFragment,
  CompareRecordQuery,
  PersonChangesQuery,
  PersonOfActQuery,
  PreviewOutcomeQuery,
  SupportTaskPageQuery,
  TakeTaskMutation,
  TaskCandidatesQuery,
} from '@identity/graphql-client'
import type { Visit } from '../../../testing/page-states.ts'
import { staffPage } from '../../../testing/support-pages.ts'
import { anEntry, aTimeline, someChanges, someNotes } from '../people/person/person-page.builder.ts'
import { aTask } from '../tasks/tasks.builder.ts'
import type { HeldTask, ShownPerson, ShownTask } from './open-task.ts'

const name = { firstName: 'Sofia', middleName: null, lastName: 'Rahman' }

type Changes = {
  summary?: Partial<ShownTask['summary']>
  person?: Partial<ShownPerson>
  task?: Partial<ShownTask>
  record?: Partial<ComparedFieldsFragment>
  changes?: Parameters<typeof someChanges>[0]
  /** The colleague who has it open. */
  held?: HeldTask
  notes?: string[]
  entries?: ReturnType<typeof anEntry>[]
}

const yourLock = {
  ...{ isYours: true, isTakenFromYou: false, until: '2026-11-27T10:45:00.000Z' },
  by: { name: 'Ama Mensah' },
}
export const heldByBen: HeldTask = {
  ...{ __typename: 'TaskHeld', until: '2026-11-27T10:45:00.000Z', by: { name: 'Ben Okafor' } },
}

const aRecord = (
  changes: Partial<ComparedFieldsFragment> = {},
): ComparedFieldsFragment & { __typename: 'ComparedRecord' } => ({
  __typename: 'ComparedRecord',
  ...{
    trn: '2921020',
    name,
    previousNames: [{ ...name, lastName: 'Khan' }],
    redactedEmailAddress: 's***@***.uk',
  },
  ...{
    qtsAwardedOn: '2012-07-01',
    isActive: true,
    mergedIntoTrn: null,
    isProhibited: false,
    isWithheld: false,
  },
  ...{
    isRuledOut: false,
    isTheirs: false,
    heldById: null,
    trnAgreement: 'NOT_GIVEN',
    isStrong: true,
    mark: 'a-mark',
  },
  comparison: [
    { fact: 'LAST_NAME', agreement: 'FORMER_NAME' },
    { fact: 'DATE_OF_BIRTH', agreement: 'AGREES' },
    { fact: 'NATIONAL_INSURANCE_NUMBER', agreement: 'DIFFERS' },
  ],
  score: ['Last name: the same (+9)'],
  ...changes,
})

/** What the API answers about one task, its person and a record. */
export function aTaskPage({
  summary = {},
  person = {},
  task = {},
  record = {},
  changes = {},
  held,
  notes = [],
  entries = [],
}: Changes = {}) {
  const supportTask: ShownTask = {
    __typename: 'SupportTask',
    summary: { ...aTask(), lock: yourLock, identityId: 'person-1', version: 3, ...summary },
    ...{
      references: ['7F3A-91C2'],
      linkMaskedTrn: null,
      outcomeReason: null,
      closedBy: null,
      mailsNotSent: 0,
    },
    questionTemplates: ['MORE_DETAILS', 'WHICH_RECORD'],
    said: {
      ...{
        name,
        nameChange: 'CHANGED',
        previousFirstName: null,
        previousLastName: 'Khan',
        hasDateOfBirth: true,
      },
      ...{ hasNationalInsuranceNumber: true, trnKnowledge: 'KNOWN', maskedTrn: '****432', hasQts: true },
      trainingProvider: 'Durham University',
    },
    attempts: [{ at: '2026-11-19T10:00:00Z', outcome: 'none', given: ['name', 'dateOfBirth'] }],
    questions: [
      {
        ...{ id: 'question-1', template: 'MORE_DETAILS', facts: ['SCHOOLS'], wantsEvidence: true },
        ...{ askedAt: '2026-11-20T10:00:00Z', answerableUntil: '2026-12-04T10:00:00Z', isWithdrawn: false },
        ...{ answeredAt: '2026-11-21T10:00:00Z', answer: 'I taught at Ash School.' },
      },
    ],
    ...task,
  }
  return {
    SupportTaskPage: { supportTask } satisfies SupportTaskPageQuery,
    TakeTask: {
      outcome: held ?? { __typename: 'TaskTaken', task: supportTask.summary },
    } satisfies TakeTaskMutation,
    PersonChanges: {
      changes: someChanges({
        isLinked: person.trnLookupStatus === 'FOUND',
        tasks: [{ id: 'task-1', version: 3, reason: supportTask.summary.reason, reference: '7F3A-91C2' }],
        ...changes,
      }),
    } satisfies PersonChangesQuery,
    TaskHistory: {
      personTimeline: aTimeline(anEntry({ type: 'SupportTaskOpened' }), ...entries),
      personNotes: someNotes(...notes),
    },
    PersonOfAct: {
      person: {
        __typename: 'Person',
        id: 'person-1',
        trnLookupStatus: 'PENDING',
        name,
        tasks: [],
        ...person,
      },
    } satisfies PersonOfActQuery,
    TaskCandidates: {
      recordCandidates: {
        __typename: 'RecordCandidates',
        hasMore: false,
        explanation: ['The National Insurance numbers differ.'],
        records: [aRecord(record)],
      },
    } satisfies TaskCandidatesQuery,
    CompareRecord: { compareRecord: aRecord(record) } satisfies CompareRecordQuery,
    PreviewOutcome: {
      previewOutcome: {
        level: 'STRICT',
        mail: { subject: 'We have found your teaching record', body: 'Dear Sofia Rahman,\n\n# ****020' },
      },
    } satisfies PreviewOutcomeQuery,
  }
}

const at = (path: string) => `/support/tasks/task-1${path}`
const answers = aTaskPage()
const closed = aTaskPage({
  summary: { status: 'CLOSED', outcome: 'NOT_MATCHED', lock: null },
  task: { closedBy: { name: 'Ben Okafor' } },
})
const linked = aTaskPage({ summary: { reason: 'NOT_ME' }, person: { trnLookupStatus: 'FOUND' } })

export const visits: Visit[] = [
  staffPage('/support/tasks/:taskId', at(''), { answers }),
  staffPage('/support/tasks/:taskId linked', at(''), { answers: linked }),
  staffPage('/support/tasks/:taskId of a possible duplicate', at(''), {
    answers: aTaskPage({ summary: { reason: 'POSSIBLE_DUPLICATE' }, record: { heldById: 'person-2' } }),
  }),
  ...[{ heldById: 'person-2' }, { isWithheld: true }, { isActive: false, mergedIntoTrn: '2921021' }].map(
    (record, place) =>
      staffPage(`/support/tasks/:taskId/link of a record with an obstacle ${place}`, at('/link'), {
        answers: aTaskPage({ record }),
        form: { trn: '2921020' },
      }),
  ),
  staffPage('/support/tasks/:taskId/not-matched after a takeover', at('/not-matched'), {
    answers: aTaskPage({ held: heldByBen }),
    form: { asked: 'reason', reason: 'OTHER', detail: 'They taught in Jersey only.' },
  }),
  staffPage('/support/tasks/:taskId/link', at('/link'), { answers }),
  staffPage('/support/tasks/:taskId/link trn', at('/link'), { answers, form: { trn: '2921020' } }),
  staffPage('/support/tasks/:taskId/link wrong trn', at('/link'), {
    answers,
    form: { asked: 'trn', trn: '29' },
  }),
  staffPage('/support/tasks/:taskId/link check', at('/link'), {
    answers,
    form: { asked: 'reason', trn: '2921020', reason: 'DOCUMENT_SEEN' },
  }),
  staffPage('/support/tasks/:taskId/unlink', at('/unlink'), { answers: linked }),
  staffPage('/support/tasks/:taskId/confirm', at('/confirm'), { answers: linked }),
  staffPage('/support/tasks/:taskId/not-matched', at('/not-matched'), { answers }),
  staffPage('/support/tasks/:taskId/not-matched missing', at('/not-matched'), {
    answers,
    form: { asked: 'reason' },
  }),
  staffPage('/support/tasks/:taskId/not-matched without the other reason', at('/not-matched'), {
    answers,
    form: { asked: 'reason', reason: 'OTHER' },
  }),
  staffPage('/support/tasks/:taskId/not-matched check', at('/not-matched'), {
    answers,
    form: { asked: 'reason', reason: 'OTHER', detail: 'They taught in Jersey only.' },
  }),
  staffPage('/support/tasks/:taskId/reopen', at('/reopen'), { answers: closed, role: 'LEAD' }),
  staffPage('/support/tasks/:taskId closed, to a lead', at(''), { answers: closed, role: 'LEAD' }),
  staffPage('/support/tasks/:taskId open with a colleague', at(''), {
    answers: aTaskPage({ held: heldByBen }),
  }),
  staffPage('/support/tasks/:taskId taken over', at(''), {
    answers: aTaskPage({
      held: heldByBen,
      summary: { lock: { ...yourLock, isYours: false, isTakenFromYou: true, by: { name: 'Ben Okafor' } } },
    }),
  }),
  staffPage('/support/tasks/:taskId open with a colleague, to a lead', at(''), {
    answers: aTaskPage({ held: heldByBen }),
    role: 'LEAD',
  }),
  staffPage('/support/tasks/:taskId with notes', at(''), {
    answers: aTaskPage({
      summary: { reason: 'CHANGE_REQUEST' },
      notes: ['Rang, and will send the form.'],
      entries: [
        anEntry({
          type: 'SupportTaskClosed',
          staffName: 'Ben Okafor',
          details: [{ name: 'outcome', values: ['NOT_MATCHED'] }],
          changes: [{ fact: 'detail', before: null, after: 'They taught in Jersey only.', isHidden: false }],
        }),
      ],
    }),
  }),
  staffPage('/support/tasks/:taskId with a note that is refused', at(''), {
    answers,
    outcomes: { AddNote: { __typename: 'NoteRefused', problem: 'EMPTY' } },
    form: { intent: 'note', text: '' },
  }),
  staffPage('/support/tasks/:taskId/escalate', at('/escalate'), { answers }),
  staffPage('/support/tasks/:taskId/ask', at('/ask'), { answers }),
  staffPage('/support/tasks/:taskId/ask missing', at('/ask?step=asked'), { answers }),
  staffPage('/support/tasks/:taskId/ask check', at('/ask?step=asked&template=MORE_DETAILS&wanted=SCHOOLS'), {
    answers,
  }),
  staffPage('/support/people/:id/link', '/support/people/person-1/link', { answers }),
  staffPage('/support/people/:id/unlink', '/support/people/person-1/unlink', {
    answers: linked,
    role: 'LEAD',
  }),
  ...['TaskChanged', 'ComparisonChanged', 'RecordHeldByAnother', 'RecordNotLinkable', 'PersonHasRecord'].map(
    (kind) =>
      staffPage(`/support/tasks/:taskId/link ${kind}`, at('/link'), {
        answers,
        outcomes: {
          LinkRecord: {
            __typename: kind,
            by: 'Ben Okafor',
            at: '2026-11-20T10:42:00Z',
            holderId: 'person-2',
          },
        },
        form: {
          ...{ step: 'do', reason: 'DOCUMENT_SEEN', trn: '2921020' },
          ...{ mark: 'a-mark', version: '3', replaces: 'no' },
        },
      }),
  ),
]
