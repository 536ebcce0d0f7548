import { describe, expect, test } from 'vitest'
import { type MatchLevel, matchLevels } from '../../identities/domain/match-level.ts'
import { type ClaimFacts, decideClaim } from './decide-claim.ts'

const record = { trn: '1234567', isActive: true }
const plain = { isWithheld: false, wasRemoved: false }

const decide = (owner: MatchLevel | null, level: MatchLevel, facts: Partial<ClaimFacts> = {}) =>
  decideClaim(record, owner && { id: 'holder', trnMatchLevel: owner }, { ...plain, level, ...facts })

describe('a record that an identity holds', () => {
  test.each([
    ['LOW', 'LOW', 'alreadyClaimed'],
    ['LOW', 'FIRM', 'claim'],
    ['LOW', 'STRICT', 'claim'],
    ['FIRM', 'LOW', 'alreadyClaimed'],
    ['FIRM', 'FIRM', 'alreadyClaimed'],
    ['FIRM', 'STRICT', 'alreadyClaimed'],
    ['STRICT', 'LOW', 'alreadyClaimed'],
    ['STRICT', 'FIRM', 'alreadyClaimed'],
    ['STRICT', 'STRICT', 'alreadyClaimed'],
  ] as const)('at %s, claimed at %s: %s', (held, level, kind) => {
    expect(decide(held, level)).toMatchObject(
      kind === 'claim' ? { kind, displaced: { id: 'holder' } } : { kind, owner: { id: 'holder' } },
    )
  })
})

test.each(matchLevels)('a free record is taken at %s, from no holder', (level) => {
  expect(decide(null, level)).toEqual({ kind: 'claim', record, displaced: null })
})

test.each(matchLevels)(
  'a withheld TRN is given to no claimant at %s, also not from a LOW holder',
  (level) => {
    expect(decide(null, level, { isWithheld: true })).toEqual({ kind: 'withheld' })
    const fromHolder = level === 'LOW' ? 'alreadyClaimed' : 'withheld'
    expect(decide('LOW', level, { isWithheld: true }).kind).toBe(fromHolder)
  },
)

test.each([
  ['LOW', 'withheld'],
  ['FIRM', 'claim'],
  ['STRICT', 'claim'],
] as const)('a record that an agent took from a holder, claimed at %s: %s', (level, kind) => {
  expect(decide(null, level, { wasRemoved: true }).kind).toBe(kind)
})

test('a closed record is none, held or not', () => {
  const closed = { ...record, isActive: false }
  const owner = { trnMatchLevel: 'LOW' } as const
  expect(decideClaim(closed, owner, { ...plain, level: 'STRICT' })).toEqual({ kind: 'noRecord' })
  expect(decideClaim(null, null, { ...plain, level: 'STRICT' })).toEqual({ kind: 'noRecord' })
})
