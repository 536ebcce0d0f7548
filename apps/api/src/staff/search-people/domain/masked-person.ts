export const personWarnings = [
  'BLOCKED',
  'PROHIBITED',
  'LINK_DISPUTED',
  'RECORD_CLOSED',
  'TRN_WITHHELD',
] as const
export type PersonWarning = (typeof personWarnings)[number]

type Facts = {
  isBlocked: boolean
  isProhibited: boolean
  isLinkFrozen: boolean
  isRecordClosed: boolean
  isTrnWithheld: boolean
}

/** What an agent has to know before they open the person, the gravest first. */
export function warningsOf(facts: Facts): PersonWarning[] {
  const has: Record<PersonWarning, boolean> = {
    BLOCKED: facts.isBlocked,
    PROHIBITED: facts.isProhibited,
    LINK_DISPUTED: facts.isLinkFrozen,
    RECORD_CLOSED: facts.isRecordClosed,
    TRN_WITHHELD: facts.isTrnWithheld,
  }
  return personWarnings.filter((warning) => has[warning])
}

const SHOWN_DIGITS = 3

/** Enough to tell two namesakes apart on the telephone; too little to use. */
export const trnEnding = (trn: string | null): string | null => trn?.slice(-SHOWN_DIGITS) ?? null
