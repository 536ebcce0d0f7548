import { agreements, type Strength } from './agreement.ts'
import { comparablePerson, compare } from './compare.ts'
import { aRecord } from './facts.builder.ts'
import type { PersonFacts } from './facts.ts'
import { unknownRarity } from './name-rarity.ts'

/** How the name of a test's person agrees with `First/Last` (or `First Last`) on a record. */
export function comparePeople(person: PersonFacts, held: string): Strength {
  const [firstName = '', lastName = ''] = held.includes('/') ? held.split('/') : held.split(' ')
  const { levels } = compare(
    comparablePerson(person),
    aRecord({ names: [{ firstName, lastName }] }),
    unknownRarity,
  )
  return agreements(levels).name
}
