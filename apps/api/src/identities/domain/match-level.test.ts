import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type MatchLevel,
  matchLevels,
  needsProof,
  reaches,
  viewForPerson,
  viewForService,
} from './match-level.ts'

const name = { firstName: 'Ada', lastName: 'Byron' }
const linked = (trnMatchLevel: MatchLevel) =>
  ({
    trn: '1000001',
    trnMatchLevel,
    trnLookupStatus: 'FOUND',
    verifiedName: name,
    isLinkFrozen: false,
  }) as const
const unlinked = {
  trn: null,
  trnMatchLevel: null,
  trnLookupStatus: 'NONE',
  verifiedName: null,
  isLinkFrozen: false,
} as const

test.each([
  ['LOW', 'LOW', true],
  ['LOW', 'FIRM', false],
  ['LOW', 'STRICT', false],
  ['FIRM', 'LOW', true],
  ['FIRM', 'FIRM', true],
  ['FIRM', 'STRICT', false],
  ['STRICT', 'LOW', true],
  ['STRICT', 'FIRM', true],
  ['STRICT', 'STRICT', true],
] as const)('a match that is %s is enough for a service that wants %s: %s', (level, wanted, isEnough) => {
  expect(reaches(level, wanted)).toBe(isEnough)
  expect(needsProof(linked(level), wanted)).toBe(!isEnough)
})

describe('what a service sees', () => {
  test('below its policy there is no record, and somebody is still looking', () => {
    expect(viewForService(linked('LOW'), 'FIRM')).toEqual({ ...unlinked, trnLookupStatus: 'PENDING' })
    expect(viewForService(linked('FIRM'), 'STRICT')).toEqual({ ...unlinked, trnLookupStatus: 'PENDING' })
  })

  test('of a LOW match that is enough it gets the TRN, and not the name on the record', () => {
    expect(viewForService(linked('LOW'), 'LOW')).toEqual({ ...linked('LOW'), verifiedName: null })
  })

  test('of a link that is frozen there is no record, at whatever policy, and an agent is looking', () => {
    for (const policy of matchLevels) {
      const frozen = { ...linked('LOW'), isLinkFrozen: true }
      expect(viewForService(frozen, policy)).toEqual({
        ...unlinked,
        isLinkFrozen: true,
        trnLookupStatus: 'PENDING',
      })
      expect(viewForPerson(frozen, policy).trn).toBeNull()
    }
  })

  test('somebody without a record stays as they are, and needs to prove nothing', () => {
    expect(viewForService(unlinked, 'STRICT')).toEqual(unlinked)
    expect(needsProof(unlinked, 'STRICT')).toBe(false)
  })

  test('a surer match never shows a service less, and a service that wants less never sees less', () => {
    const aLevel = fc.constantFrom(...matchLevels)
    const shown = (level: MatchLevel, policy: MatchLevel) => {
      const { trn, verifiedName } = viewForService(linked(level), policy)
      return Number(trn !== null) + Number(verifiedName !== null)
    }
    fc.assert(
      fc.property(aLevel, aLevel, aLevel, (one, other, policy) => {
        const [less, more] = reaches(other, one) ? [one, other] : [other, one]
        expect(shown(more, policy)).toBeGreaterThanOrEqual(shown(less, policy))
        expect(shown(policy, less)).toBeGreaterThanOrEqual(shown(policy, more))
      }),
    )
  })
})

test('our own pages show nothing of a LOW link, not even the TRN that the service gets', () => {
  expect(viewForPerson(linked('LOW'), 'LOW')).toEqual({ ...linked('LOW'), trn: null, verifiedName: null })
  expect(viewForPerson(linked('FIRM'), 'LOW')).toEqual(linked('FIRM'))
  expect(viewForPerson(linked('FIRM'), 'STRICT').trnLookupStatus).toBe('PENDING')
})
