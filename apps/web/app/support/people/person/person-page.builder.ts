import type {
  PersonChangesQuery,
  PersonNotesPageQuery,
  PersonPageQuery,
  PersonSessionsPageQuery,
  TimelineEntryFieldsFragment,
} from '@identity/graphql-client'

export const PERSON_ID = '5f0c7a52-3a52-4c1d-9a57-8f5a6d1d2b10'

type Person = Extract<PersonPageQuery['person'], { __typename: 'Person' }>
type Session = Extract<PersonSessionsPageQuery['person'], { __typename: 'Person' }>['sessions'][number]
type Note = Extract<
  PersonNotesPageQuery['personNotes'],
  { __typename: 'PersonNotes' }
>['edges'][number]['node']

const hidden = (fact: NonNullable<Person['trn']>['fact'], masked: string | null) => ({
  __typename: 'HiddenFact' as const,
  fact,
  masked,
  value: null,
  revealedUntil: null,
})

/** A person as the API shows them to a member of staff: linked to a record that says another last name. */
export function aPerson(changes: Partial<Person> & { sessions?: Partial<Session>[] } = {}) {
  const named = { firstName: 'Aisha', middleName: null, lastName: 'Rahman' }
  const compared = (fact: string, agreement: string) => ({ fact, agreement })
  return {
    __typename: 'Person' as const,
    id: PERSON_ID,
    openUntil: '2026-11-27T10:45:00.000Z',
    name: named,
    preferredName: 'Ash',
    warnings: [],
    trnLookupStatus: 'FOUND',
    trnMatchLevel: 'FIRM',
    mergedIds: [],
    createdAt: '2026-01-05T09:00:00.000Z',
    verifiedName: { ...named, lastName: 'Begum', recordedAt: '2026-01-05T09:00:00.000Z' },
    previousNames: [],
    dateOfBirth: hidden('DATE_OF_BIRTH', null),
    emailAddress: hidden('EMAIL_ADDRESS', 'a***@***.com'),
    trn: hidden('TRN', '****001'),
    hasNationalInsuranceNumber: true,
    recordsCheckedAt: '2026-11-27T10:29:00.000Z',
    areRecordsStale: false,
    record: {
      name: { ...named, lastName: 'Begum' },
      previousNames: [],
      dateOfBirth: hidden('RECORD_DATE_OF_BIRTH', null),
      emailAddress: null,
      isActive: true,
      isMerged: false,
      qtsAwardedOn: '2012-07-01',
      comparison: [
        compared('FIRST_NAME', 'AGREES'),
        compared('MIDDLE_NAME', 'NOT_GIVEN'),
        compared('LAST_NAME', 'DIFFERS'),
        compared('DATE_OF_BIRTH', 'NEARLY'),
        compared('EMAIL_ADDRESS', 'NOT_RECORDED'),
        compared('NATIONAL_INSURANCE_NUMBER', 'AGREES'),
      ],
    },
    services: [{ name: 'Register for an NPQ', lastUsedAt: '2026-11-26T14:00:00.000Z' }],
    sessions: [],
    tasks: [],
    knownBrowsers: 2,
    ...changes,
  }
}

export function aSession(changes: Partial<Session> = {}): Session {
  return {
    id: '0d6c1d9e-68a5-4a2b-9d2e-0f2f7f6f7a01',
    signedInAt: '2026-11-27T09:15:00.000Z',
    lastUsedAt: null,
    endedAt: null,
    endReason: null,
    isLive: true,
    serviceNames: ['Register for an NPQ'],
    ...changes,
  }
}

export const VERSION = '2026-11-27T10:00:00.000Z'
type Changes = Extract<PersonChangesQuery['changes'], { __typename: 'PersonChanges' }>

/** How a person stands for the acts that change them: linked to a record, and nothing on its way. */
export function someChanges(changes: Partial<Changes> = {}): Changes {
  return {
    __typename: 'PersonChanges' as const,
    ...{ id: PERSON_ID, version: VERSION, isLocked: false, isClosed: false, isLinked: true },
    ...{ isRecordSeen: true, isDisputed: false, isMovable: false, isFrozen: false, isRecordClosed: false },
    ...{ isEmailUndoable: false, closure: null, emailProposal: null, tasks: [] },
    ...changes,
  }
}

export const aClosure = (changes: Partial<NonNullable<Changes['closure']>> = {}) => ({
  ...{ id: 'closure-1', reason: 'ASKED_BY_HOLDER' as const, proposedBy: 'Ben Okafor' },
  ...{ isOwn: false, reopenableUntil: null, ...changes },
})

export const anAddressOnItsWay = (changes: Partial<NonNullable<Changes['emailProposal']>> = {}) => ({
  ...{
    redactedEmailAddress: 'a***@***.org',
    emailAddress: 'aisha.new@example.org',
    proof: 'KNOWLEDGE' as const,
  },
  ...{ proposedBy: 'Ben Okafor', isOwn: false, isConfirmed: false },
  ...{ isApprovalNeeded: true, effectiveAt: null, ...changes },
})

let lastId = 100

export function anEntry(changes: Partial<TimelineEntryFieldsFragment> = {}): TimelineEntryFieldsFragment {
  lastId += 1
  return {
    id: String(lastId),
    type: 'SignedIn',
    at: '2026-11-27T09:15:00.000Z',
    staffName: null,
    serviceName: null,
    isOfMerged: false,
    otherIdentityId: null,
    details: [],
    changes: [],
    areChangesLost: false,
    inverse: null,
    toldServices: [],
    ...changes,
  }
}

type ToldService = TimelineEntryFieldsFragment['toldServices'][number]

/** A service that is told of what happened by webhook. */
export function aToldService(changes: Partial<ToldService> = {}): ToldService {
  return {
    serviceName: 'Register for an NPQ',
    type: 'identity.blocked',
    state: 'DELIVERED',
    endedAt: '2026-11-27T09:15:02.000Z',
    ...changes,
  }
}

const pageOf = <Node>(nodes: readonly Node[]) => ({
  edges: nodes.map((node) => ({ node })),
  pageInfo: { hasNextPage: false, endCursor: null },
})

export function aTimeline(...entries: TimelineEntryFieldsFragment[]) {
  return { __typename: 'PersonTimeline', ...pageOf(entries) }
}

export function someNotes(...texts: string[]) {
  const notes: Note[] = texts.map((text, index) => ({
    id: String(index),
    text,
    writtenAt: '2026-11-27T09:15:00.000Z',
    staffName: 'Ama Mensah',
    taskId: null,
  }))
  return { __typename: 'PersonNotes', ...pageOf(notes) }
}

/** The answers of the API to all pages about a person. */
export function answersAbout(
  person: Record<string, unknown> = aPerson(),
  {
    timeline = aTimeline(),
    notes = someNotes(),
    changes = someChanges(),
  }: { timeline?: object; notes?: object; changes?: object } = {},
) {
  return {
    PersonStanding: { person },
    PersonBar: { person },
    PersonChanges: { changes },
    PersonPage: { person },
    PersonLinkEvents: { personTimeline: timeline },
    PersonTimelinePage: { person, personTimeline: timeline },
    PersonSessionsPage: { person },
    PersonNotesPage: { person, personNotes: notes },
  }
}
