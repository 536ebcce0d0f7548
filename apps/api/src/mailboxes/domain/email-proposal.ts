const HOUR_MS = 60 * 60 * 1000

/** How long the link in the mail to the proposed address works. */
export const PROVABLE_MS = 24 * HOUR_MS
/** From the proof of the address to the change: time for the reader of the old one to stop it. */
export const EFFECT_DELAY_MS = 24 * HOUR_MS
/** The time in which a lead can take a change of address back; the reader of the old address has less, see email-change.ts. */
export const STAFF_REVERTIBLE_MS = 7 * 24 * HOUR_MS

/** Why a proposed address came to nothing. */
export const emailStopReasons = [
  'FRAUD_SUSPECTED',
  'ASKED_BY_HOLDER',
  'PROPOSED_BY_MISTAKE',
  'OLD_ADDRESS_READ',
  'CHANGED_BY_HOLDER',
  'ADDRESS_TAKEN',
  'ACCOUNT_GONE',
] as const
export type EmailStopReason = (typeof emailStopReasons)[number]

type Proposal = {
  proof: 'DOCUMENT' | 'KNOWLEDGE'
  provedAt: Date | null
  approvedAt: Date | null
}

/** True when nothing but time is missing: the address is proved, and a lead approved a change that stands on knowledge only. */
export function isComplete({ proof, provedAt, approvedAt }: Proposal): boolean {
  return provedAt !== null && (proof === 'DOCUMENT' || approvedAt !== null)
}

type Standing = { tookEffectAt: Date | null; stoppedAt: Date | null }

export const isPending = ({ tookEffectAt, stoppedAt }: Standing): boolean => !tookEffectAt && !stoppedAt

/** Judges the link to a proposed address at `now`. A proposal that was stopped says the same as one that never was. */
export function judgeProof(
  proposal: Standing & { provedAt: Date | null; provableUntil: Date },
  now: Date,
): 'prove' | 'DONE' | 'EXPIRED' | 'UNKNOWN' {
  if (proposal.stoppedAt) return 'UNKNOWN'
  if (proposal.provedAt) return 'DONE'
  return now < proposal.provableUntil ? 'prove' : 'EXPIRED'
}
