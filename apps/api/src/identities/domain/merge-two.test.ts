import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differingFacts, type MergeChoices, recordThatStays } from './merge-choices.ts'
import type { MergeSide } from './merge-side.ts'
import { mergeTwo } from './merge-two.ts'
import { undoMergeOf } from './undo-merge.ts'

const NO_LINK = {
  trn: null,
  trnMatchLevel: null,
  trnLookupStatus: 'NONE',
  linkFrozenAt: null,
  recordClosedAt: null,
  verifiedName: null,
} as const
const ada = { firstName: 'Ada', middleName: null, lastName: 'Byron' }
const augusta = { firstName: 'Augusta', middleName: null, lastName: 'King' }

function aSide(id: string, facts: Partial<MergeSide> = {}): MergeSide {
  return {
    ...NO_LINK,
    id,
    emailAddress: `${id}@example.com`,
    emailKey: `${id}@example.com`,
    givenName: ada,
    preferredName: null,
    dateOfBirth: '1990-12-10',
    nationalInsuranceNumber: null,
    blockedAt: null,
    mergedIntoId: null,
    ...facts,
  }
}
const linked = (trn: string, facts: Partial<MergeSide> = {}): Partial<MergeSide> => ({
  trn,
  trnMatchLevel: 'FIRM',
  trnLookupStatus: 'FOUND',
  verifiedName: ada,
  ...facts,
})
const NOT_MERGED = { from: null, into: null }

test('only facts that differ have to be chosen, and a record only when nothing else settles it', () => {
  const one = aSide('one')
  expect(differingFacts(one, aSide('two'), NOT_MERGED)).toEqual(['EMAIL_ADDRESS'])
  const other = aSide('two', {
    ...linked('2000002'),
    givenName: augusta,
    preferredName: 'Gus',
    dateOfBirth: '1990-12-11',
    nationalInsuranceNumber: 'AB123456C',
  })
  expect(differingFacts(one, other, NOT_MERGED)).toEqual([
    'EMAIL_ADDRESS',
    'GIVEN_NAME',
    'PREFERRED_NAME',
    'DATE_OF_BIRTH',
    'NATIONAL_INSURANCE_NUMBER',
  ])
  expect(differingFacts(aSide('one', linked('2000001')), other, NOT_MERGED)).toContain('RECORD')
})

test('of two records the one that the other was merged into stays; else it has to be said which', () => {
  const [from, into] = [aSide('from', linked('2000001')), aSide('into', linked('2000002'))]
  expect(recordThatStays(from, into, NOT_MERGED, undefined)).toBe('UNDECIDED')
  expect(recordThatStays(from, into, NOT_MERGED, 'FROM')).toBe('FROM')
  expect(recordThatStays(from, into, { from: '2000002', into: null }, 'FROM')).toBe('INTO')
  expect(recordThatStays(from, into, { from: null, into: '2000001' }, undefined)).toBe('FROM')
  expect(recordThatStays(from, aSide('into'), NOT_MERGED, 'INTO')).toBe('FROM')
  expect(recordThatStays(aSide('from'), into, NOT_MERGED, 'FROM')).toBe('INTO')
  expect(recordThatStays(aSide('from'), aSide('into'), NOT_MERGED, 'FROM')).toBe(null)
})

test('the survivor takes what was chosen, and the one that goes keeps the other address', () => {
  const from = aSide('from', { ...linked('2000001'), preferredName: 'Gus', dateOfBirth: '1991-01-01' })
  const into = aSide('into')
  const merged = mergeTwo(from, into, { EMAIL_ADDRESS: 'FROM', PREFERRED_NAME: 'FROM' }, 'FROM')
  expect(merged.into).toMatchObject({
    ...linked('2000001'),
    id: 'into',
    emailKey: 'from@example.com',
    preferredName: 'Gus',
    dateOfBirth: '1990-12-10',
  })
  expect(merged.from).toMatchObject({ ...NO_LINK, emailKey: 'into@example.com', mergedIntoId: 'into' })
})

const sides = fc.constantFrom('FROM', 'INTO') as fc.Arbitrary<'FROM' | 'INTO'>
const choices: fc.Arbitrary<MergeChoices> = fc.record({
  EMAIL_ADDRESS: sides,
  GIVEN_NAME: sides,
  PREFERRED_NAME: sides,
  DATE_OF_BIRTH: sides,
  NATIONAL_INSURANCE_NUMBER: sides,
  RECORD: sides,
})
const instants = fc.option(fc.constantFrom('2026-11-01T00:00:00.000Z', '2026-11-02T00:00:00.000Z'))
const names = fc.constantFrom(ada, augusta)
const links = (trn: string) =>
  fc.oneof(
    fc.record({
      ...NO_LINK_ARBITRARY,
      trnLookupStatus: fc.constantFrom('NONE', 'PENDING', 'FAILED') as fc.Arbitrary<
        'NONE' | 'PENDING' | 'FAILED'
      >,
    }),
    fc.record({
      trn: fc.constant(trn),
      trnMatchLevel: fc.constantFrom('LOW', 'FIRM', 'STRICT') as fc.Arbitrary<'LOW' | 'FIRM' | 'STRICT'>,
      trnLookupStatus: fc.constant('FOUND' as const),
      linkFrozenAt: instants,
      recordClosedAt: instants,
      verifiedName: fc.option(names),
    }),
  )
const NO_LINK_ARBITRARY = {
  trn: fc.constant(null),
  trnMatchLevel: fc.constant(null),
  linkFrozenAt: fc.constant(null),
  recordClosedAt: fc.constant(null),
  verifiedName: fc.constant(null),
}
const identities = (id: string, trn: string): fc.Arbitrary<MergeSide> =>
  fc
    .tuple(
      links(trn),
      fc.record({
        givenName: names,
        preferredName: fc.option(fc.constantFrom('Gus', 'Addie')),
        dateOfBirth: fc.constantFrom('1990-12-10', '1991-01-01'),
        nationalInsuranceNumber: fc.option(fc.constantFrom('AB123456C', 'AB654321D')),
        blockedAt: instants,
      }),
    )
    .map(([link, facts]) => aSide(id, { ...facts, ...link }))

test('a merge that is undone leaves both sides as they were, whatever they held and whatever was chosen', () => {
  fc.assert(
    fc.property(
      identities('from', '2000001'),
      identities('into', '2000002'),
      choices,
      (from, into, chosen) => {
        const record = recordThatStays(from, into, NOT_MERGED, chosen.RECORD)
        if (record === 'UNDECIDED') throw new Error('it was said which record stays')
        const merged = mergeTwo(from, into, chosen, record)
        const undone = undoMergeOf({ from, into, merged: merged.into }, merged)
        expect(undone).toEqual({ from, into, kept: [] })
      },
    ),
  )
})

test('what changed of the survivor since the merge stays with it, and is said', () => {
  const from = aSide('from', { preferredName: 'Gus', givenName: augusta })
  const into = aSide('into')
  const merged = mergeTwo(from, into, { PREFERRED_NAME: 'FROM', GIVEN_NAME: 'FROM' }, null)
  const now = { ...merged, into: { ...merged.into, preferredName: 'Addie' } }
  expect(undoMergeOf({ from, into, merged: merged.into }, now)).toEqual({
    from,
    into: { ...into, preferredName: 'Addie' },
    kept: ['PREFERRED_NAME'],
  })
})

test('a record keeps how sure it has become, on the side that brought it', () => {
  const from = aSide('from', linked('2000001'))
  const into = aSide('into', linked('2000002'))
  for (const record of ['FROM', 'INTO'] as const) {
    const merged = mergeTwo(from, into, {}, record)
    const now = { ...merged, into: { ...merged.into, trnMatchLevel: 'STRICT' as const } }
    const undone = undoMergeOf({ from, into, merged: merged.into }, now)
    const levels = 'kept' in undone && [undone.from.trnMatchLevel, undone.into.trnMatchLevel]
    expect(levels).toEqual(record === 'FROM' ? ['STRICT', 'FIRM'] : ['FIRM', 'STRICT'])
  }
})

test('a merge is not undone when the record has moved on, or one address would be both’s', () => {
  const from = aSide('from', linked('2000001'))
  const into = aSide('into')
  const merged = mergeTwo(from, into, {}, 'FROM')
  const snapshot = { from, into, merged: merged.into }
  const changed = (facts: Partial<MergeSide>) =>
    undoMergeOf(snapshot, { ...merged, into: { ...merged.into, ...facts } })
  expect(changed({ trn: '2000009' })).toEqual({ refusal: 'RECORD_MOVED' })
  expect(changed({ emailAddress: from.emailAddress, emailKey: from.emailKey })).toEqual({
    refusal: 'ADDRESS_TAKEN',
  })
})

test('a block that was set since the merge holds for both afterwards', () => {
  const [from, into] = [aSide('from'), aSide('into')]
  const merged = mergeTwo(from, into, {}, null)
  const blockedAt = '2026-11-03T00:00:00.000Z'
  const now = { ...merged, into: { ...merged.into, blockedAt } }
  expect(undoMergeOf({ from, into, merged: merged.into }, now)).toMatchObject({
    from: { blockedAt },
    into: { blockedAt },
  })
})
