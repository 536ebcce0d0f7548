import { randomInt, randomUUID } from 'node:crypto'
import type { SampleFacts } from '@identity/sample-people'

/** Facts of a person whom no record and no identity has. */
export function aNewcomer(): SampleFacts {
  const word = randomUUID()
    .slice(0, 8)
    .replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] ?? 'g')
  const year = 1960 + randomInt(40)
  return {
    email: `${word}.${randomUUID().slice(0, 8)}@newcomers.example`,
    firstName: 'Robin',
    lastName: `Q${word}`,
    dateOfBirth: `${year}-0${1 + randomInt(9)}-${10 + randomInt(18)}`,
    hasQts: false,
  }
}
