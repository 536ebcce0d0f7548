import type {
  MergeAccountFieldsFragment,
  MergeIdentityFieldsFragment,
  MergeQuery,
  MergesQuery,
} from '@identity/graphql-client'
import { aPerson, PERSON_ID } from '../people/person/person-page.builder.ts'
import type { MergePreview } from './shown-merge.ts'

export const OTHER_ID = '9a3c7a52-3a52-4c1d-9a57-8f5a6d1d2b77'
export const MERGE_ID = '1b0c7a52-3a52-4c1d-9a57-8f5a6d1d2b33'

type Shown = Extract<MergeQuery['merge'], { __typename: 'ShownMerge' }>
type Listed = MergesQuery['merges']['edges'][number]['node']

const hidden = (fact: 'DATE_OF_BIRTH' | 'EMAIL_ADDRESS' | 'TRN', masked: string | null) => ({
  fact,
  masked,
  value: null,
  revealedUntil: null,
})

export function aMergeIdentity(
  changes: Partial<MergeIdentityFieldsFragment> = {},
): MergeIdentityFieldsFragment {
  return {
    id: PERSON_ID,
    name: { firstName: 'Aisha', middleName: null, lastName: 'Rahman' },
    preferredName: null,
    dateOfBirth: hidden('DATE_OF_BIRTH', null),
    emailAddress: hidden('EMAIL_ADDRESS', 'a***@***.com'),
    hasNationalInsuranceNumber: true,
    trn: hidden('TRN', '****001'),
    trnLookupStatus: 'FOUND',
    trnMatchLevel: 'FIRM',
    ...changes,
  }
}

const other = aMergeIdentity({
  id: OTHER_ID,
  preferredName: 'Ash',
  emailAddress: hidden('EMAIL_ADDRESS', 'a***@***.sch.uk'),
  trn: null,
  trnLookupStatus: 'PENDING',
  trnMatchLevel: null,
})

/** What merging the other account into that of the person would do. */
export function aPreview(changes: Partial<MergePreview> = {}) {
  const preview: MergePreview = {
    __typename: 'MergePreview',
    from: other,
    into: aMergeIdentity(),
    result: aMergeIdentity({ preferredName: 'Ash' }),
    fromVersion: 'from-1',
    intoVersion: 'into-1',
    differing: ['EMAIL_ADDRESS', 'PREFERRED_NAME'],
    missing: [],
    record: 'INTO',
    isRecordLost: false,
    moves: { serviceNames: ['Register for an NPQ'], sessionCount: 1, taskCount: 2, mergedIds: [] },
    undoUntil: '2026-12-27T10:00:00.000Z',
    ...changes,
  }
  return { preview }
}

type Account = Partial<Omit<MergeAccountFieldsFragment, '__typename'>> & { __typename?: string }

const account = (changes: Account = {}) => ({
  __typename: 'Person',
  id: PERSON_ID,
  name: { firstName: 'Aisha', middleName: null, lastName: 'Rahman' },
  warnings: [],
  createdAt: '2026-01-05T09:00:00.000Z',
  services: [{ name: 'Register for an NPQ', lastUsedAt: '2026-11-26T14:00:00.000Z' }],
  ...changes,
})

const aTask = { id: 'task-1', version: 3, reason: 'POSSIBLE_DUPLICATE', reference: '7F3A-91C2' }

type Pair = {
  first?: Account
  second?: Account
  preview?: Record<string, unknown>
}

/** The answers of the API to the pages on which a merge of two accounts is proposed. */
export function answersForPair({ first = {}, second = {}, preview = aPreview() }: Pair = {}) {
  return {
    PersonBar: { person: aPerson() },
    MergeAccounts: { first: account(first), second: account({ id: OTHER_ID, ...second }) },
    MergePreview: preview,
    MergeTasks: {
      first: { __typename: 'PersonChanges', tasks: [aTask] },
      second: { __typename: 'PersonChanges', tasks: [] },
    },
  }
}

export const aMerge = (changes: Partial<Shown['merge']> = {}): Shown['merge'] => ({
  id: MERGE_ID,
  fromId: OTHER_ID,
  intoId: PERSON_ID,
  status: 'PROPOSED',
  choices: [
    { fact: 'EMAIL_ADDRESS', side: 'INTO' },
    { fact: 'PREFERRED_NAME', side: 'FROM' },
  ],
  reason: 'SPOKE_TO_TEACHER',
  note: 'She rang.\nShe knew both addresses.',
  proposedBy: 'Ben Okafor',
  isOwnProposal: false,
  proposedAt: '2026-11-27T09:15:00.000Z',
  decidedBy: null,
  decidedAt: null,
  refusalReason: null,
  undoUntil: null,
  undoneBy: null,
  undoneAt: null,
  undoReason: null,
  ...changes,
})

export const approved = {
  status: 'MERGED',
  decidedBy: 'Cleo Adeyemi',
  decidedAt: '2026-11-27T10:15:00.000Z',
  undoUntil: '2026-12-27T10:15:00.000Z',
} as const
export const refused = {
  status: 'REFUSED',
  decidedBy: 'Cleo Adeyemi',
  decidedAt: '2026-11-27T10:15:00.000Z',
  refusalReason: 'NOT_ONE_PERSON',
} as const
export const undone = {
  ...approved,
  status: 'UNDONE',
  undoneBy: 'Dev Patel',
  undoneAt: '2026-11-28T10:15:00.000Z',
  undoReason: 'NOT_ONE_PERSON',
} as const

const undoable = { refusal: null, keptFacts: [], intoVersion: 'into-2' } satisfies Shown['undo']
const notUndoable = { refusal: 'NOT_MERGED', keptFacts: [], intoVersion: null } satisfies Shown['undo']

type Answers = {
  merge?: Parameters<typeof aMerge>[0]
  approval?: Partial<NonNullable<Shown['approval']>>
  undo?: Partial<Shown['undo']>
  preview?: Record<string, unknown>
}

/** The answers of the API to the pages of one merge. */
export function answersAboutMerge({ merge = {}, approval, undo, preview = aPreview() }: Answers = {}) {
  const shown = aMerge(merge)
  return {
    Merge: {
      merge: {
        __typename: 'ShownMerge',
        merge: shown,
        approval: shown.status === 'PROPOSED' ? { problem: null, isRecordNeeded: false, ...approval } : null,
        undo: { ...(shown.status === 'MERGED' ? undoable : notUndoable), ...undo },
      },
    },
    MergePreview: preview,
  }
}

/** The list of merges as the API answers it. */
export function theMerges(
  merges: Partial<Listed>[] = [{}],
  { endCursor, ...list }: Partial<MergesQuery['merges']> & { endCursor?: string } = {},
): { Merges: MergesQuery } {
  const nodes = merges.map(
    (changes, index): Listed => ({
      ...aMerge(),
      personInitials: 'AR',
      id: `${MERGE_ID.slice(0, -1)}${index}`,
      ...changes,
    }),
  )
  return {
    Merges: {
      merges: {
        total: nodes.length,
        isTotalCapped: false,
        pageInfo: { hasNextPage: endCursor !== undefined, endCursor: endCursor ?? null },
        edges: nodes.map((node) => ({ node })),
        ...list,
      },
    },
  }
}
