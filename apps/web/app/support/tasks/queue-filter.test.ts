import { SupportTaskDue, SupportTaskReason, SupportTaskStage } from '@identity/graphql-client'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressOfView, asInput, asView, readFilter } from './queue-filter.ts'

test.each([
  ['', { status: 'OPEN', sort: 'OLDEST' }],
  ['?status=CLOSED', { status: 'CLOSED', sort: 'NEWEST' }],
  [
    '?reason=NO_MATCH&stage=NEW&due=LATE&sort=DUE',
    { reason: 'NO_MATCH', stage: 'NEW', due: 'LATE', sort: 'DUE' },
  ],
  ['?status=CLOSED&stage=NEW&due=LATE', { status: 'CLOSED', stage: undefined, due: undefined }],
  ['?reason=GOSSIP&sort=NAME&status=LOST', { status: 'OPEN', reason: undefined, sort: 'OLDEST' }],
  ['?assignee=me', { assignee: 'me' }],
  ['?assignee=%27%3B--&service=a+b', { assignee: undefined, service: undefined }],
  ['?reference=+7f3a+91c2+', { reference: '7f3a 91c2' }],
  ['?reference=++', { reference: undefined }],
])('the address %s reads as %o', (search, filter) => {
  expect(readFilter(search)).toMatchObject(filter)
})

test.each([
  ['?assignee=me', { heldBy: 'ME' }],
  ['?assignee=none', { heldBy: 'NONE' }],
  [
    '?assignee=5f0c7a52-3a52-4c1d-9a57-8f5a6d1d2b10',
    { heldBy: 'ANYONE', assigneeId: '5f0c7a52-3a52-4c1d-9a57-8f5a6d1d2b10' },
  ],
  ['?identity=i-1&reference=7F3A-91C2', { identityId: 'i-1', reference: '7F3A-91C2' }],
])('the API is asked for %s by %o', (search, input) => {
  expect(asInput(readFilter(search))).toMatchObject(input)
})

test('a view is kept without what names one person, and its address reads as the same filter', () => {
  const some = <Value>(values: readonly Value[]) => fc.option(fc.constantFrom(...values), { nil: null })
  fc.assert(
    fc.property(
      fc.record({
        reason: some(Object.values(SupportTaskReason)),
        stage: some(Object.values(SupportTaskStage)),
        due: some(Object.values(SupportTaskDue)),
        assignee: some(['me', 'none', 'member-1']),
        service: some(['register']),
        reference: some(['7F3A-91C2']),
        identity: some(['identity-1']),
      }),
      (fields) => {
        const query = Object.entries(fields).flatMap(([name, value]): [string, string][] =>
          value ? [[name, value]] : [],
        )
        const filter = readFilter(`?${new URLSearchParams(query)}`)
        const view = asView(filter)
        expect(JSON.stringify(view)).not.toMatch(/7F3A|identity-1/)
        const kept = { reasons: [], stages: [], ...view, sort: filter.sort }
        const { search } = new URL(addressOfView(kept), 'https://identity.example')
        expect(readFilter(search)).toEqual({ ...filter, reference: undefined, identity: undefined })
      },
    ),
  )
})
