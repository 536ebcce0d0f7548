import { expect, test } from 'vitest'
import { matchLevels, reaches } from '../../identities/domain/match-level.ts'
import { decideStaffLevel } from './decide-staff-level.ts'
import { linkReasons } from './link-reason.ts'

test.each([
  ['a document makes it STRICT', 'DOCUMENT_SEEN', null, true, null, 'STRICT'],
  ['a document in another name does not', 'DOCUMENT_SEEN', null, false, null, 'LOW'],
  ['a call makes it FIRM', 'PROVED_BY_PHONE', 'LOW', true, null, 'FIRM'],
  ['a call lowers nothing', 'PROVED_BY_PHONE', 'STRICT', true, null, 'STRICT'],
  ['new information alone is as sure as the facts', 'NEW_INFORMATION', 'FIRM', true, null, 'FIRM'],
  ['without facts that match it is LOW', 'NONE_FOUND_BY_SYSTEM', null, true, null, 'LOW'],
  ['a mistake taken back restores the level', 'UNLINKED_BY_MISTAKE', null, false, 'STRICT', 'STRICT'],
  ['another reason restores nothing', 'NEW_INFORMATION', null, false, 'STRICT', 'LOW'],
] as const)('%s', (_title, reason, byFacts, isNamesake, before, level) => {
  expect(decideStaffLevel({ reason, byFacts, isNamesake, before })).toBe(level)
})

test('the link is never less sure than the facts', () => {
  for (const reason of linkReasons) {
    for (const byFacts of matchLevels) {
      const level = decideStaffLevel({ reason, byFacts, isNamesake: false, before: null })
      expect(reaches(level, byFacts)).toBe(true)
    }
  }
})
