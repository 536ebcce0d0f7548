const DAY_MS = 24 * 60 * 60 * 1000

/** How long the link of an invitation works. */
export const INVITATION_LIFE_MS = 30 * DAY_MS

/** How long an invitation that ended is kept, so that its service can see what became of it. */
export const ENDED_KEPT_MS = 90 * DAY_MS

/** How long the webhook of an acceptance waits for the person to arrive at the service. They have their result in front of them, and a button. */
export const ARRIVAL_AWAITED_MS = 15 * 60 * 1000

export const invitationEnds = ['ACCEPTED', 'CANCELLED', 'EXPIRED'] as const
export type InvitationEnd = (typeof invitationEnds)[number]

export const invitationStatuses = ['WAITING', 'OPENED', ...invitationEnds] as const
export type InvitationStatus = (typeof invitationStatuses)[number]

type Standing = { end: InvitationEnd | null; openedAt: Date | null; expiresAt: Date }

/** The status of an invitation at `now`: one that is over 30 days old has expired, whether or not the sweep has noted it. */
export function statusOf({ end, openedAt, expiresAt }: Standing, now: Date): InvitationStatus {
  if (end) return end
  if (now >= expiresAt) return 'EXPIRED'
  return openedAt ? 'OPENED' : 'WAITING'
}

/** How the invitation ended; null: its link still works. */
export function endOf(invitation: Standing, now: Date): InvitationEnd | null {
  const status = statusOf(invitation, now)
  return status === 'WAITING' || status === 'OPENED' ? null : status
}
