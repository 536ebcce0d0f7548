import type { Visit } from '../../../testing/page-states.ts'
import { staffPage } from '../../../testing/support-pages.ts'
import { answersAboutMerge, approved, MERGE_ID, refused, theMerges, undone } from './merges.builder.ts'

const list = (name: string, query: string, options: Parameters<typeof staffPage>[2] = {}) =>
  staffPage(name, `/support/merges${query}`, { answers: theMerges(), ...options })

const one = (name: string, options: Parameters<typeof staffPage>[2] = {}, page = '') =>
  staffPage(name, `/support/merges/${MERGE_ID}${page}`, {
    role: 'LEAD',
    answers: answersAboutMerge(),
    ...options,
  })

const notOpen = { preview: { preview: { __typename: 'PersonNotOpen', id: 'any' } } }
const outcomes = (operation: string, outcome: { __typename: string } & Record<string, unknown>) => ({
  outcomes: { [operation]: outcome },
})

export const visits: Visit[] = [
  list('merges', ''),
  list('merges of every status', '?after=c1', {
    role: 'LEAD',
    answers: theMerges(
      [{ isOwnProposal: true }, approved, refused, { ...refused, decidedBy: null }, undone],
      {
        endCursor: 'c2',
        total: 1000,
        isTotalCapped: true,
      },
    ),
  }),
  list('merges waiting for me, of which there are none', '?show=FOR_ME', {
    role: 'OWNER',
    answers: theMerges([]),
  }),
  list('merges when there are none', '', { answers: theMerges([]) }),

  one('merge'),
  one('merge to approve with a record', {
    answers: answersAboutMerge({
      merge: { choices: [{ fact: 'RECORD', side: 'INTO' }] },
      approval: { isRecordNeeded: true },
    }),
  }),
  one('merge to approve without the record that it needs', {
    answers: answersAboutMerge({ approval: { isRecordNeeded: true } }),
    form: { isRecordNeeded: 'yes' },
  }),
  one('merge of people who are not open', { answers: answersAboutMerge(notOpen) }),
  one('merge of one’s own proposal', { answers: answersAboutMerge({ merge: { isOwnProposal: true } }) }),
  one('merge to an agent', { role: 'AGENT' }),
  one('merge that would fall', { answers: answersAboutMerge({ approval: { problem: 'CHANGED' } }) }),
  one('merge that is approved', { answers: answersAboutMerge({ merge: approved }) }),
  one('merge that is approved, to an agent', {
    role: 'AGENT',
    answers: answersAboutMerge({ merge: approved }),
  }),
  one('merge that is too old to undo', {
    answers: answersAboutMerge({ merge: approved, undo: { refusal: 'TOO_LATE', intoVersion: null } }),
  }),
  one('merge that is refused', { answers: answersAboutMerge({ merge: refused }) }),
  one('merge that fell', {
    answers: answersAboutMerge({ merge: { ...refused, decidedBy: null, refusalReason: 'CHANGED' } }),
  }),
  one('merge that is undone', { answers: answersAboutMerge({ merge: undone }) }),
  one('merge that was decided meanwhile', {
    ...outcomes('ApproveMerge', { __typename: 'MergeDecidedAlready', status: 'REFUSED', by: 'Dev Patel' }),
    form: {},
  }),
  staffPage('merge unknown', '/support/merges/none', {
    answers: { Merge: { merge: { __typename: 'MergeNotFound' } } },
  }),

  one('refuse a merge', {}, '/refuse'),
  one('refuse a merge without a reason', { form: {} }, '/refuse'),
  one(
    'refuse a merge that is one’s own',
    { ...outcomes('RefuseMerge', { __typename: 'OwnProposalRefused' }), form: { reason: 'OTHER' } },
    '/refuse',
  ),
  one(
    'undo a merge',
    {
      answers: answersAboutMerge({
        merge: approved,
        undo: { keptFacts: ['EMAIL_ADDRESS', 'PREFERRED_NAME'] },
      }),
    },
    '/undo',
  ),
  one(
    'undo a merge without a reason',
    { answers: answersAboutMerge({ merge: approved }), form: {} },
    '/undo',
  ),
  one(
    'undo a merge whose record moved',
    {
      answers: answersAboutMerge({ merge: approved, undo: { refusal: 'RECORD_MOVED', intoVersion: null } }),
    },
    '/undo',
  ),
]
