import type { Visit } from '../../../../testing/page-states.ts'
import { staffPage } from '../../../../testing/support-pages.ts'
import {
  aClosure,
  anAddressOnItsWay,
  anEntry,
  answersAbout,
  aPerson,
  aSession,
  aTimeline,
  aToldService,
  PERSON_ID,
  someChanges,
  someNotes,
} from './person-page.builder.ts'

const at = (page = '') => `/support/people/${PERSON_ID}${page}`
const notOpen = answersAbout({ __typename: 'PersonNotOpen' })
const standing = (typename: string) => ({ PersonStanding: { person: { __typename: typename } } })
const everyWarning = aPerson({
  warnings: [
    'PROHIBITED',
    'BLOCKED',
    'TRN_WITHHELD',
    'LINK_FROZEN',
    'RECORD_CLOSED',
    'EMAIL_CHANGED_LATELY',
    'MERGED',
  ],
  mergedIds: ['8d0c7a52-3a52-4c1d-9a57-8f5a6d1d2b11'],
  areRecordsStale: true,
  tasks: [
    {
      id: 'a1',
      reason: 'NO_MATCH',
      isOpen: true,
      openedAt: '2026-11-25T09:00:00.000Z',
      dueOn: '2026-12-02',
      outcome: null,
      closedAt: null,
    },
  ],
})
const unlinked = aPerson({
  trn: null,
  record: null,
  trnLookupStatus: 'PENDING',
  trnMatchLevel: null,
  verifiedName: null,
})
const timeline = aTimeline(
  anEntry({
    type: 'PersonViewed',
    staffName: 'Ama Mensah',
    details: [{ name: 'reason', values: ['CALL'] }],
  }),
  anEntry({ type: 'Webhook', serviceName: 'Register for an NPQ', toldServices: [aToldService()] }),
  anEntry({
    ...{ type: 'IdentityBlocked', staffName: 'Ama Mensah', inverse: 'UNBLOCK' },
    toldServices: [
      aToldService(),
      aToldService({ serviceName: 'Teaching Vacancies', state: 'WAITING', endedAt: null }),
      aToldService({ serviceName: 'Claim additional payments for teaching', state: 'DEAD' }),
    ],
  }),
  anEntry({
    type: 'DetailsChanged',
    serviceName: 'Register for an NPQ',
    changes: [
      { fact: 'name', before: 'Aisha Begum', after: 'Aisha Rahman', isHidden: false },
      { fact: 'dateOfBirth', before: null, after: null, isHidden: true },
    ],
  }),
  anEntry({
    type: 'IdentitiesMerged',
    staffName: 'Ama Mensah',
    inverse: 'UNMERGE',
    details: [{ name: 'mergeId', values: ['m1'] }],
  }),
  anEntry({
    type: 'TrnClaimed',
    details: [{ name: 'explanation', values: ['The first names are the same: +6 bits.'] }],
  }),
)

export const visits: Visit[] = [
  staffPage('person', at(), { answers: answersAbout(aPerson(), { timeline }) }),
  staffPage('person with every warning', at(), { answers: answersAbout(everyWarning) }),
  ...(['AGENT', 'LEAD', 'OWNER'] as const).map((role) =>
    staffPage(`person with a closure and an address on their way, to ${role}`, at(), {
      role,
      answers: answersAbout(aPerson(), {
        changes: someChanges({
          closure: aClosure(),
          emailProposal: anAddressOnItsWay(),
          isDisputed: true,
          isRecordClosed: true,
        }),
      }),
    }),
  ),
  staffPage('person closed, to a lead', at(), {
    role: 'LEAD',
    answers: answersAbout(aPerson({ warnings: ['BLOCKED'] }), {
      changes: someChanges({
        ...{ isClosed: true, isLocked: true },
        closure: aClosure({ reopenableUntil: '2026-12-26T10:00:00.000Z' }),
      }),
    }),
  }),
  staffPage('person erased, to a lead', at(), {
    role: 'LEAD',
    answers: answersAbout(aPerson({ warnings: ['BLOCKED'] }), {
      changes: someChanges({ isClosed: true, isLocked: true, isLinked: false }),
    }),
  }),
  staffPage('person without a record, to a service owner', at(), {
    role: 'OWNER',
    answers: answersAbout(unlinked),
  }),
  staffPage('open a person', at('/open'), { answers: notOpen }),
  staffPage('open a person again', at('/open'), {
    answers: answersAbout({ __typename: 'PersonNotOpen', lastReason: 'CALL', lastTaskId: null }),
  }),
  staffPage('open a person for a task', at('/open?task=a1'), { answers: notOpen }),
  staffPage('open a person without a reason', at('/open'), { answers: notOpen, form: {} }),
  staffPage('open one’s own identity', at('/open'), { answers: standing('OwnIdentityRefused') }),
  staffPage('open a person who never was', at('/open'), { answers: standing('PersonNotFound') }),
  staffPage('open too many people', at('/open'), {
    answers: notOpen,
    outcomes: { OpenPerson: { __typename: 'TooManyPeopleOpened' } },
    form: { reason: 'CALL' },
  }),
  staffPage('reveal a fact', at('/reveal?fact=DATE_OF_BIRTH'), { answers: answersAbout() }),
  staffPage('timeline of a person', at('/timeline'), { answers: answersAbout(aPerson(), { timeline }) }),
  staffPage('sessions of a person', at('/sessions'), {
    answers: answersAbout(
      aPerson({ sessions: [aSession(), aSession({ id: 's2', isLive: false, endedAt: null })] }),
    ),
  }),
  staffPage('notes about a person', at('/notes'), {
    answers: answersAbout(aPerson(), { notes: someNotes('Rang about her TRN.\nSent the form.') }),
  }),
  staffPage('a note that is refused', at('/notes'), {
    answers: answersAbout(),
    outcomes: { AddNote: { __typename: 'NoteRefused', problem: 'EMPTY' } },
    form: { text: '' },
  }),
]
