const HOUR_MS = 60 * 60 * 1000

/** An invitation of a member of staff works for as long, once. */
export const INVITATION_LIVES_MS = 48 * HOUR_MS

/** Another link ends the one before, so a form that is sent again within this time sends none. */
const JUST_NOW_MS = 60 * 1000

/** True while the link of an invitation is on its way, or has just come. */
export function isInvitedJustNow(
  { invitedAt, invitationExpiresAt }: { invitedAt: Date; invitationExpiresAt: Date },
  now: Date,
): boolean {
  return now.getTime() - invitedAt.getTime() < JUST_NOW_MS && invitationExpiresAt > now
}

/** An owner’s wish that a member becomes an owner waits for another owner’s for as long. */
export const PROPOSAL_LIVES_MS = 7 * 24 * HOUR_MS

export const STAFF_NAME_MAX_LENGTH = 200
