export type UnlockFacts = {
  isLocked: boolean
  isLockedByTeacher: boolean
  hasAlerts: boolean
  isEmailUsedForAnotherTrn: boolean
}

export type UnlockDecision = 'unlock' | 'not-locked' | 'alerts' | 'locked-by-teacher' | 'other-trn'

/**
 * Decides if finding a teacher's record unlocks their Teacher Self-Service account (service design J12, R065 to R068). Accounts made before
 * 2014 and never used are locked, and their holders would telephone. TRNs of people with alerts are published, so those stay locked; so
 * does the account of a teacher whose address has already got another TRN, and one that its holder wanted locked.
 */
export function decideUnlock(facts: UnlockFacts): UnlockDecision {
  if (!facts.isLocked) return 'not-locked'
  if (facts.hasAlerts) return 'alerts'
  if (facts.isEmailUsedForAnotherTrn) return 'other-trn'
  if (facts.isLockedByTeacher) return 'locked-by-teacher'
  return 'unlock'
}
