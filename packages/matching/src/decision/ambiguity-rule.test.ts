import { describe, expect, test } from 'vitest'
import { aPerson, aRecord } from '../facts/facts.builder.ts'
import { low, nino, provider } from './decide.fixture.ts'

describe('two records that may be one person’s', () => {
  const teacher = aRecord({ nationalInsuranceNumber: null })
  const pensions = aRecord({ trn: '1000002', email: null, trainingProviderUkprns: [] })

  test('nothing is released while nothing tells them apart, although one holds the number', () => {
    const decision = low(aPerson(nino), teacher, pensions)
    expect(decision).toMatchObject({ outcome: 'ambiguous', possibleDuplicate: true })
    expect(decision.refusedBy).toContain('another-record-as-likely')
    expect(decision.trn).toBeUndefined()
  })

  test('the training provider finds the one that has the career on it, and staff are told of the other', () => {
    expect(low(aPerson({ ...nino, ...provider }), teacher, pensions)).toMatchObject({
      outcome: 'matched',
      trn: '1000001',
      possibleDuplicate: true,
    })
  })

  test('the TRN does so before the provider', () => {
    expect(low(aPerson({ ...nino, ...provider, trn: '1000002' }), teacher, pensions)).toMatchObject({
      outcome: 'matched',
      trn: '1000002',
    })
  })

  test('a namesake born the same day is another person once the number says so', () => {
    const namesake = aRecord({ trn: '1000002', nationalInsuranceNumber: 'CE654321A', email: null })
    expect(low(aPerson(nino), aRecord(), namesake)).toMatchObject({
      outcome: 'matched',
      trn: '1000001',
      possibleDuplicate: false,
    })
  })
})
