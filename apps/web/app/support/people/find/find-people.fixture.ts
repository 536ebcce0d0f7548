import type { SearchPeopleQuery } from '@identity/graphql-client'
import type { Visit } from '../../../../testing/page-states.ts'
import { staffPage } from '../../../../testing/support-pages.ts'

type Outcome = SearchPeopleQuery['searchPeople']
export type Searched = Extract<Outcome, { __typename: 'PeopleSearched' }>
export type Node = Searched['people']['edges'][number]['node']
type Person = Extract<Node, { __typename: 'PersonFound' }>

export const aPerson = (more: Partial<Person> = {}): Node => ({
  __typename: 'PersonFound',
  id: '5f0c2a52-7a55-4b5e-9a6e-0d8f4b7f3a91',
  name: { firstName: 'Zoë', middleName: 'Anne', lastName: 'Marsh' },
  verifiedName: null,
  preferredName: null,
  emailAddress: 'z***@***.com',
  trnLookupStatus: 'NONE',
  trnEnding: null,
  services: [],
  openTasks: 0,
  warnings: [],
  isNearMatch: false,
  ...more,
})

/** What a search comes to. Says only what the test is about. */
export function found(nodes: Node[], more: Partial<Omit<Searched, 'people'>> & { endCursor?: string } = {}) {
  const { endCursor, ...rest } = more
  const searchPeople: Searched = {
    __typename: 'PeopleSearched',
    understoodAs: 'NAME',
    total: nodes.length,
    isTotalCapped: false,
    filterableServices: [
      { id: 'claim', name: 'Claim additional payments for teaching' },
      { id: 'register-for-npq', name: 'Register for an NPQ' },
    ],
    task: null,
    record: null,
    people: {
      pageInfo: { hasNextPage: endCursor !== undefined, endCursor: endCursor ?? null },
      edges: nodes.map((node) => ({ node })),
    },
    ...rest,
  }
  return { SearchPeople: { searchPeople } }
}

export const refused = (reason: Extract<Outcome, { __typename: 'SearchTextRefused' }>['reason']) => ({
  SearchPeople: { searchPeople: { __typename: 'SearchTextRefused' as const, reason } },
})

export const tooMany = { SearchPeople: { searchPeople: { __typename: 'TooManySearches' as const } } }

const aFullRow = aPerson({
  id: '6a0c2a52-7a55-4b5e-9a6e-0d8f4b7f3a92',
  preferredName: 'Kit',
  verifiedName: { firstName: 'Zoë', middleName: null, lastName: 'Featherstonehaugh' },
  trnLookupStatus: 'FOUND',
  trnEnding: '123',
  services: ['Claim additional payments for teaching', 'Register for an NPQ'],
  openTasks: 2,
  warnings: ['BLOCKED', 'PROHIBITED'],
  isNearMatch: true,
})
const aRecord = {
  trn: '8100124',
  isActive: true,
  mergedIntoTrn: null,
  name: { firstName: 'Ada', middleName: null, lastName: 'Byron' },
}
const byTrn = { understoodAs: 'TRN' as const }

const at = (how: string, query: string, answers: ReturnType<typeof found> | ReturnType<typeof refused>) =>
  staffPage(`find a person ${how}`, `/support/people${query}`, { answers })

export const visits: Visit[] = [
  staffPage('find a person', '/support/people'),
  at(
    'with people',
    '?q=zoe+marsh&status=FOUND&service=claim',
    found([aPerson(), aFullRow, { __typename: 'OwnPersonFound' }]),
  ),
  at(
    'with more than are counted',
    '?q=smith&after=abc',
    found([aPerson()], { total: 1_000, isTotalCapped: true, endCursor: 'next' }),
  ),
  at('with no one', '?q=zoe+marsh&blocked=yes', found([])),
  at('by a TRN that no identity holds', '?q=8100124', found([], { ...byTrn, record: aRecord })),
  at(
    'by the TRN of a record that was merged',
    '?q=8100124',
    found([], { ...byTrn, record: { ...aRecord, isActive: false, mergedIntoTrn: '8100125' } }),
  ),
  at(
    'by a reference',
    '?q=7F3A-91C2',
    found([aPerson()], { understoodAs: 'TASK_REFERENCE', task: { id: 'task-1', isOpen: true } }),
  ),
  at('by nothing', '?q=', refused('EMPTY')),
]
