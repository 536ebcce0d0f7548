import { describe, expect, test } from 'vitest'
import { aPerson, aRecord } from '../facts/facts.builder.ts'
import { email, nino, outcome, provider } from './decide.fixture.ts'
import { canStillMatch } from './unanswered.ts'

describe('no match yet, or never', () => {
  test('with answers missing it is insufficient, with all of them given it is none', () => {
    expect(outcome(aPerson(), aRecord())).toBe('insufficient')
    const everything = {
      ...nino,
      ...email,
      ...provider,
      trn: '7654321',
      firstName: 'Ada',
      lastName: 'Moss',
      dateOfBirth: '1960-01-01',
    }
    expect(outcome(everything)).toBe('none')
  })

  test('whether asking on can help depends only on the answers and the policy', () => {
    const said = aPerson({ verifiedEmail: 'office@example.org' })
    expect(canStillMatch(said, 'LOW', ['trainingProvider'])).toBe(true)
    expect(canStillMatch(said, 'FIRM', ['trainingProvider'])).toBe(false)
    expect(canStillMatch(said, 'STRICT', ['trn'])).toBe(false)
    expect(canStillMatch(said, 'LOW', [])).toBe(false)
  })
})
