import { describe, expect, test } from 'vitest'
import { aPerson, aRecord } from '../facts/facts.builder.ts'
import { type NameRarity, unknownRarity } from '../names/name-rarity.ts'
import { email, low, nino, provider } from './decide.fixture.ts'
import { currentRuleSet, decide } from './decide.ts'

test('a decision names the rules that made it', () => expect(low(aPerson()).ruleSet).toBe(currentRuleSet))

describe('the arithmetic of Kate Smith, whose record says Katherine', () => {
  // Katherine is a little rarer than most first names are, Smith much commoner than most last names.
  const rarity: NameRarity = { ...unknownRarity, firstNameBits: () => 0.6, lastNameBits: () => -2.9 }
  const record = aRecord({ names: [{ firstName: 'Katherine', lastName: 'Smith' }], email: 'ks@example.org' })
  const kate = {
    firstName: 'Kate',
    lastName: 'Smith',
    dateOfBirth: '1987-03-07',
    verifiedEmail: 'k@example.com',
  }
  const born = { ...record, dateOfBirth: '1987-03-07' }

  test('birth date and number right: matched with 21 bits', () => {
    const decision = decide({ ...kate, ...nino }, [born], { policy: 'LOW', rarity })
    expect(decision).toMatchObject({
      outcome: 'matched',
      trn: '1000001',
      level: 'STRICT',
      bits: 21,
      runnerUpBits: null,
    })
    expect(decision.agreed.map(({ identifier, strength }) => `${identifier} ${strength}`)).toEqual([
      'name firm',
      'dateOfBirth firm',
      'nationalInsuranceNumber firm',
    ])
  })

  test('double-barrelled since, and day and month swapped: the score would do, two slips of three are too many', () => {
    const person = { ...kate, ...nino, lastName: 'Smith-Jones', dateOfBirth: '1987-07-03' }
    expect(decide(person, [born], { policy: 'LOW', rarity })).toMatchObject({
      outcome: 'insufficient',
      bits: 14,
      refusedBy: ['too-many-slips'],
    })
  })

  test('birth date and provider right, no number: ten bits are too few for a common name that others can know', () => {
    expect(decide({ ...kate, ...provider }, [born], { policy: 'LOW', rarity })).toMatchObject({
      outcome: 'insufficient',
      bits: 10,
      refusedBy: ['score-too-low'],
    })
  })
})

test('nothing of the person or the record is in a decision but the TRN of a match', () => {
  const person = aPerson({ ...nino, ...email, ...provider, lastName: 'Marsh', previousLastName: "O'Brien" })
  const { trn: released, ...rest } = low(person, aRecord())
  expect(released).toBe('1000001')
  expect(JSON.stringify(rest)).not.toMatch(/zo|brien|marsh|1987|AB1|example|10000001|1000001/i)
})
