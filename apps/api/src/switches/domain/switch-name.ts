/** SENDING: mails. MATCHING: looking for teaching records. SIGN_UP: new identities. */
export const SWITCH_NAMES = ['SENDING', 'MATCHING', 'SIGN_UP'] as const
export type SwitchName = (typeof SWITCH_NAMES)[number]

export const SWITCH_REASONS = ['INCIDENT', 'MAINTENANCE', 'SECURITY', 'TEST', 'OVER'] as const
export type SwitchReason = (typeof SWITCH_REASONS)[number]

export const NOTICE_PLACES = ['TEACHER_PAGES', 'SUPPORT_PAGES'] as const
export type NoticePlace = (typeof NOTICE_PLACES)[number]

export const NOTICE_MAX_LENGTH = 300

/** A switch that was never turned is on, and one that was turned off for a while is on again after it. */
export function isOffAt(last: { isOn: boolean; until: Date | null } | null, now: Date): boolean {
  return last !== null && !last.isOn && (last.until === null || last.until > now)
}

/** The text of a notice while it is up. */
export function noticeAt(
  last: { text: string | null; startsAt: Date; endsAt: Date } | null,
  now: Date,
): string | null {
  return last && last.startsAt <= now && now < last.endsAt ? last.text : null
}
