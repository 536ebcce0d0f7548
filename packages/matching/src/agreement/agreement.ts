import type { FieldLevel } from '../comparison/comparison.ts'
import type { Identifier } from '../facts/identifiers.ts'

/** `firm`: the same. `close`: the same but for a usual slip. Null: it does not agree. */
export type Strength = 'firm' | 'close' | null
export type Agreements = Record<Identifier, Strength>

const firmForenames = new Set<FieldLevel['firstName']>(['exact', 'part', 'nickname', 'related'])
const closeForenames = new Set<FieldLevel['firstName']>([
  'one-of-several',
  'short-form',
  'typo',
  'sound',
  'initial',
  'middle',
])
const closeLastNames = new Set<FieldLevel['lastName']>(['part', 'typo', 'sound', 'swapped'])

/** Which of the six identifiers agree, and how well. */
export function agreements(levels: FieldLevel): Agreements {
  return {
    email: levels.email === 'exact' ? 'firm' : null,
    name: nameStrength(levels),
    dateOfBirth: dateStrength(levels),
    nationalInsuranceNumber: numberStrength(levels.nationalInsuranceNumber),
    trn: levels.trn === 'exact' ? 'firm' : null,
    trainingProvider: levels.trainingProvider === 'exact' ? 'firm' : null,
  }
}

export function hasFirmForename({ firstName }: FieldLevel): boolean {
  return firmForenames.has(firstName)
}

/** Firm: last name the same and forename as good as. Close: one slip, in one half or in both. */
function nameStrength({ firstName, lastName }: FieldLevel): Strength {
  const forenameIsFirm = firmForenames.has(firstName)
  if (lastName === 'exact') return forenameIsFirm ? 'firm' : closeForenames.has(firstName) ? 'close' : null
  if (closeLastNames.has(lastName) && (forenameIsFirm || firstName === 'swapped')) return 'close'
  // A slip in each half; an initial or a middle name beside one would be too thin.
  return closeLastNames.has(lastName) && firstName === 'typo' ? 'close' : null
}

/** A decade off is a slip only where a number of the person's own agrees: father and son can share all the rest. */
function dateStrength({ dateOfBirth, nationalInsuranceNumber, trn }: FieldLevel): Strength {
  if (dateOfBirth === 'exact') return 'firm'
  if (dateOfBirth === 'decade') return nationalInsuranceNumber === 'exact' || trn === 'exact' ? 'close' : null
  return dateOfBirth === 'different' || dateOfBirth === 'absent' ? null : 'close'
}

function numberStrength(level: FieldLevel['nationalInsuranceNumber']): Strength {
  if (level === 'exact') return 'firm'
  return level === 'close' || level === 'neighbour' ? 'close' : null
}
