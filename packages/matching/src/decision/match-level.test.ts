import { describe, expect, test } from 'vitest'
import { aPerson, aRecord } from '../facts/facts.builder.ts'
import type { PersonFacts } from '../facts/facts.ts'
import { email, low, nino, provider, trn, under } from './decide.fixture.ts'
import type { MatchLevel } from './match-level.ts'

describe('policies', () => {
  test.each<[string, PersonFacts, MatchLevel | 'nothing']>([
    ['name, date of birth and training provider', provider, 'LOW'],
    ['name, date of birth and TRN', trn, 'FIRM'],
    ['name, date of birth and proved address', email, 'STRICT'],
    ['name, date of birth and National Insurance number', nino, 'STRICT'],
    ['name and date of birth', {}, 'nothing'],
  ])('%s are worth: %s', (_, third, level) => {
    const decision = low(aPerson(third), aRecord())
    expect(decision.outcome === 'matched' ? decision.level : 'nothing').toBe(level)
  })

  test.each([
    ['jo@hilltop.sch.uk', 'nothing'],
    ['jo+npq@hilltop.sch.uk', 'STRICT'],
  ])(
    'at a domain whose tags we do not know, jo+npq@ on the record is proved by %s: %s',
    (verifiedEmail, level) => {
      const decision = low(aPerson({ verifiedEmail }), aRecord({ email: 'jo+npq@hilltop.sch.uk' }))
      expect(decision.outcome === 'matched' ? decision.level : 'nothing').toBe(level)
    },
  )

  test('under firm, what is public never gets a record out; under strict, a TRN does not either', () => {
    expect(under('FIRM', aPerson(provider), aRecord())).toMatchObject({ refusedBy: ['policy-not-met'] })
    expect(under('STRICT', aPerson({ ...provider, ...trn }), aRecord())).toMatchObject({
      outcome: 'insufficient',
      refusedBy: ['policy-not-met'],
    })
  })
})
