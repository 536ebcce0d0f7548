import { redactEmail } from '@identity/values'

/** The facts about a person that staff see hidden until they reveal them. RECORD_: as the teaching record says it. */
export const personFacts = [
  'DATE_OF_BIRTH',
  'EMAIL_ADDRESS',
  'TRN',
  'RECORD_DATE_OF_BIRTH',
  'RECORD_EMAIL_ADDRESS',
] as const
export type PersonFact = (typeof personFacts)[number]

/** The values of a person's facts. Null: there is none. */
export type FactValues = Record<PersonFact, string | null>

/** A revealed fact is shown for this long. */
export const REVEALED_FOR_MS = 5 * 60 * 1000

const SHOWN_DIGITS_OF_TRN = 3

/** A fact as it is shown before it is revealed: enough to recognise it by, too little to use it. Of a date of birth nothing is. */
export function maskFact(fact: PersonFact, value: string): string | null {
  switch (fact) {
    case 'DATE_OF_BIRTH':
    case 'RECORD_DATE_OF_BIRTH':
      return null
    case 'EMAIL_ADDRESS':
    case 'RECORD_EMAIL_ADDRESS':
      return redactEmail(value)
    case 'TRN':
      return `****${value.slice(-SHOWN_DIGITS_OF_TRN)}`
  }
}

export type ShownFact = {
  fact: PersonFact
  masked: string | null
  value: string | null
  revealedUntil: Date | null
}

/** A fact as a member of staff sees it now: its value only while it is revealed to them. Null: there is none. */
export function showFact(
  fact: PersonFact,
  value: string | null,
  revealedAt: Date | undefined,
): ShownFact | null {
  if (value === null) return null
  const masked = maskFact(fact, value)
  if (!revealedAt) return { fact, masked, value: null, revealedUntil: null }
  return { fact, masked, value, revealedUntil: new Date(revealedAt.getTime() + REVEALED_FOR_MS) }
}
