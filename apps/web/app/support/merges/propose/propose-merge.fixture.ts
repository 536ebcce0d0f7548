import type { Visit } from '../../../../testing/page-states.ts'
import { staffPage } from '../../../../testing/support-pages.ts'
import { aPerson, found, refused } from '../../people/find/find-people.fixture.ts'
import { PERSON_ID } from '../../people/person/person-page.builder.ts'
import { answersForPair, aPreview, MERGE_ID, OTHER_ID } from '../merges.builder.ts'

const answers = answersForPair()
const finding = (name: string, query: string, search: Record<string, Record<string, unknown>>) =>
  staffPage(name, `/support/people/${PERSON_ID}/merge${query}`, { answers: { ...answers, ...search } })

const pair = (name: string, page: string, options: Parameters<typeof staffPage>[2] = {}) =>
  staffPage(name, `/support/people/${PERSON_ID}/merge/${OTHER_ID}${page}`, { answers, ...options })

const CHOSEN = '?stays=first&emailAddress=first&preferredName=second'
const twoRecords = answersForPair({
  preview: aPreview({ differing: ['EMAIL_ADDRESS', 'RECORD'], isRecordLost: true }),
})
const form = { reason: 'SAME_DETAILS', note: '', task: 'task-1:3', from: 'from-1', into: 'into-1' }

export const visits: Visit[] = [
  finding('find the other account', '', found([aPerson(), { __typename: 'OwnPersonFound' }])),
  finding('find the other account with no one alike', '', found([])),
  finding('find the other account by a search', '?q=zoe&task=task-1', found([aPerson()], { endCursor: 'c' })),
  finding('find the other account by nothing', '?q=', refused('EMPTY')),

  pair('compare two accounts', ''),
  pair('compare two accounts with a record each', CHOSEN, { answers: twoRecords }),
  pair('compare two accounts of which one is locked', '', {
    answers: answersForPair({ second: { warnings: ['BLOCKED'] } }),
  }),
  pair('compare two accounts with nothing chosen', '?step=check'),
  pair('compare two accounts that are one', '', {
    answers: answersForPair({
      preview: { preview: { __typename: 'MergeNotPossible', reason: 'SAME' } },
    }),
  }),
  pair('check a merge', `/check${CHOSEN}&task=task-1`),
  pair('check a merge without a reason', `/check${CHOSEN}`, { form: { note: 'Rang.' } }),
  pair('check a merge for another reason without a note', `/check${CHOSEN}`, {
    form: { ...form, reason: 'OTHER' },
  }),
  ...[
    { __typename: 'MergeProposedAlready', mergeId: MERGE_ID },
    { __typename: 'TwoRecordsFound', taskId: 'task-2' },
    { __typename: 'TaskChanged', by: 'Ben Okafor' },
  ].map((outcome) =>
    pair(`check a merge that meets ${outcome.__typename}`, `/check${CHOSEN}`, {
      form,
      outcomes: { ProposeMerge: outcome },
    }),
  ),
]
