import { expect, test } from 'vitest'
import { changedFacts } from './event-facts.ts'

test.each([
  {
    title: 'a fact that changed is kept as it was and as it became',
    before: { name: 'Ada Byron', dateOfBirth: '1990-12-10' },
    after: { name: 'Ada Lovelace', dateOfBirth: '1990-12-10' },
    kept: { name: { before: 'Ada Byron', after: 'Ada Lovelace' } },
  },
  {
    title: 'a fact that is new was nothing before',
    before: {},
    after: { preferredName: 'Ada' },
    kept: { preferredName: { before: null, after: 'Ada' } },
  },
  {
    title: 'a fact that is gone is nothing afterwards',
    before: { trn: '1000001' },
    after: { trn: null },
    kept: { trn: { before: '1000001', after: null } },
  },
  { title: 'facts that are the same are not kept', before: { trn: null }, after: {}, kept: undefined },
])('$title', ({ before, after, kept }) => {
  expect(changedFacts(before, after)).toEqual(kept)
})
