import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RecordFacts } from '../facts/facts.ts'
import type { Identifier } from '../facts/identifiers.ts'
import { decide } from './decide.ts'
import { person, policy, rarity, record, scene } from './scenes.fixture.ts'

const many = { numRuns: 500 }

test('what a record does not hold never counts against it: emptying a field that differs never ends a match', () => {
  fc.assert(
    fc.property(person, record, policy, (who, held, wanted) => {
      if (decide(who, [held], { policy: wanted, rarity }).outcome !== 'matched') return
      const { arithmetic } = decide(who, [held], { policy: wanted, rarity })
      const differs = new Set(
        arithmetic.filter(({ level }) => level === 'different').map(({ field }) => field),
      )
      const emptied: RecordFacts = {
        ...held,
        ...(differs.has('email') && { email: null }),
        ...(differs.has('nationalInsuranceNumber') && { nationalInsuranceNumber: null }),
        ...(differs.has('dateOfBirth') && { dateOfBirth: null }),
        ...(differs.has('trainingProvider') && { trainingProviderUkprns: [] }),
      }
      expect(decide(who, [emptied], { policy: wanted, rarity }).outcome).toBe('matched')
    }),
    many,
  )
})

test('an answer that a record cannot be compared with changes neither its score nor the outcome', () => {
  fc.assert(
    fc.property(person, record, (who, held) => {
      const { verifiedEmail: _none, ...without } = who
      const unaddressed = { ...held, email: null }
      const [one, other] = [who, without].map((each) =>
        decide(each, [unaddressed], { policy: 'LOW', rarity }),
      )
      expect(one?.bits).toBe(other?.bits)
      expect(one?.outcome === 'matched').toBe(other?.outcome === 'matched')
    }),
    many,
  )
})

test('what nothing outweighs is never in a match: another number, TRN, forename or date of birth, but for what makes it a slip', () => {
  let checked = 0
  fc.assert(
    fc.property(scene, person, policy, ({ who, found }, other, wanted) => {
      const { outcome, agreed, arithmetic } = decide({ ...other, ...who }, found, { policy: wanted, rarity })
      if (outcome !== 'matched') return
      const strength = new Map(agreed.map((each) => [each.identifier, each.strength]))
      const areFirm = (...wantedOnes: Identifier[]) => wantedOnes.every((one) => strength.get(one) === 'firm')
      const outweighs: Partial<Record<string, boolean>> = {
        nationalInsuranceNumber: areFirm('trn', 'dateOfBirth', 'name'),
        trn: areFirm('nationalInsuranceNumber', 'dateOfBirth') && strength.has('name'),
        firstName: areFirm('nationalInsuranceNumber') || areFirm('trn'),
        dateOfBirth: areFirm('nationalInsuranceNumber', 'name'),
      }
      for (const { field, level } of arithmetic) {
        if (level !== 'different' || outweighs[field] === undefined) continue
        checked += 1
        expect([field, outweighs[field]]).toEqual([field, true])
      }
    }),
    { numRuns: 3000 },
  )
  expect(checked).toBeGreaterThan(50)
})
