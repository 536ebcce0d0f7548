/** Design §9: a staff session lasts no longer than this, however busy. */
export const STAFF_SESSION_LONGEST_MS = 8 * 60 * 60 * 1000

/** Design §9: and it ends when it was not used for as long as this. */
export const STAFF_SESSION_IDLE_MS = 30 * 60 * 1000

/** Staff sessions are kept for so long after they were over. */
export const STAFF_SESSIONS_KEPT_MS = 30 * 24 * 60 * 60 * 1000

/** A staff session opens on a passcode that was proved within this time: no session of another service will do. */
export const SIGN_IN_WITHIN_MS = 15 * 60 * 1000

/** A risky act needs a second factor that was shown within this time. */
export const FRESH_FOR_MS = 15 * 60 * 1000

/** The worth of a second factor. NONE: not shown yet. FRESH: shown less than 15 minutes ago. */
export const STAFF_PROOFS = ['NONE', 'SHOWN', 'FRESH'] as const
export type StaffProof = (typeof STAFF_PROOFS)[number]

/** How much a second factor that was last shown at `provedAt` is worth now. */
export function proofAt(provedAt: Date | null, now: Date): StaffProof {
  if (!provedAt) return 'NONE'
  return now.getTime() - provedAt.getTime() < FRESH_FOR_MS ? 'FRESH' : 'SHOWN'
}
