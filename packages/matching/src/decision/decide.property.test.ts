import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decide } from './decide.ts'
import { matchLevels } from './match-level.ts'
import { person, policy, rarity, records } from './scenes.fixture.ts'

const many = { numRuns: 500 }

test('the order in which records are found does not matter', () => {
  const shuffled = records.chain((found) =>
    fc.tuple(fc.constant(found), fc.shuffledSubarray(found, { minLength: found.length })),
  )
  fc.assert(
    fc.property(person, shuffled, policy, (who, [found, again], wanted) => {
      expect(decide(who, again, { policy: wanted, rarity })).toEqual(
        decide(who, found, { policy: wanted, rarity }),
      )
    }),
    many,
  )
})

test('the bits that are listed add up to the score, and every refusal says why', () => {
  let matches = 0
  fc.assert(
    fc.property(person, records, policy, (who, found, wanted) => {
      const decision = decide(who, found, { policy: wanted, rarity })
      const sum = decision.arithmetic.reduce((total, { bits }) => total + bits, 0)
      expect(sum).toBe(decision.bits ?? 0)
      expect(decision.refusedBy.length > 0).toBe(decision.outcome !== 'matched')
      if (decision.outcome === 'matched') matches += 1
    }),
    many,
  )
  expect(matches).toBeGreaterThan(5) // otherwise this test says nothing
})

test('a stricter policy never matches where a looser one does not, and a match says the strictest that it satisfies', () => {
  fc.assert(
    fc.property(person, records, (who, found) => {
      const [low, firm, strict] = matchLevels.map((wanted) => decide(who, found, { policy: wanted, rarity }))
      if (strict?.outcome === 'matched') expect(firm?.outcome).toBe('matched')
      if (firm?.outcome === 'matched') expect(low?.outcome).toBe('matched')
      if (low?.outcome === 'matched' && low.level) {
        expect(decide(who, found, { policy: low.level, rarity }).outcome).toBe('matched')
      }
    }),
    many,
  )
})

test('a match is an active record with three different identifiers', () => {
  fc.assert(
    fc.property(person, records, policy, (who, found, wanted) => {
      const decision = decide(who, found, { policy: wanted, rarity })
      if (decision.outcome !== 'matched') {
        expect(decision.trn).toBeUndefined()
        return
      }
      expect(found.find((each) => each.trn === decision.trn)?.active).toBe(true)
      expect(new Set(decision.agreed.map(({ identifier }) => identifier)).size).toBeGreaterThanOrEqual(3)
    }),
    many,
  )
})
