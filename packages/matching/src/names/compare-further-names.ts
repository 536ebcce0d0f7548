import { isTypo } from '../spelling/likeness.ts'
import type { ComparableName } from './comparable-name.ts'
import type { NameLevels } from './name-comparison.ts'

export function compareMiddle(typed: ComparableName, recorded: ComparableName): NameLevels['middleName'] {
  const [given] = typed.middle.length > 0 ? typed.middle : typed.first.slice(1)
  const [held] = recorded.middle.length > 0 ? recorded.middle : recorded.first.slice(1)
  if (!given || !held) return 'absent'
  if (given === held) return 'exact'
  if (given.length === 1 || held.length === 1) return given[0] === held[0] ? 'initial' : 'different'
  return isTypo(given, held) ? 'initial' : 'different'
}

/**
 * `agrees`: two different last names of the person are on the record. `not-mentioned`: the record's present one agrees, and it has another that
 * the person did not mention.
 */
export function comparePrevious(given: ComparableName[], held: ComparableName[]): NameLevels['previousName'] {
  const heldLast = new Set(held.map(({ wholeLast }) => wholeLast).filter(Boolean))
  if (heldLast.size < 2) return 'absent'
  const givenLast = new Set(given.map(({ wholeLast }) => wholeLast))
  const known = [...heldLast].filter((name) => givenLast.has(name)).length
  if (known >= 2) return 'agrees'
  return known === 1 && givenLast.has(held[0]?.wholeLast ?? '') ? 'not-mentioned' : 'absent'
}
