const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS

/** Published this long before it signs: receivers keep our keys for an hour, and some for a day. */
export const SHOWN_BEFORE_SIGNING_MS = DAY_MS
const SIGNS_FOR_MS = 90 * DAY_MS // security review: T53
/** Published this long after it last signed: a signature is good for five minutes, a receiver's queue for longer. */
const SHOWN_AFTER_SIGNING_MS = DAY_MS

export type KeyTimes = { kid: string; signsFrom: Date; retiredAt: Date | null }

/** The key that signs: of those whose time has come, the one whose time came last. */
export function signingKeyOf<Key extends KeyTimes>(keys: readonly Key[], now: Date): Key | null {
  const able = keys.filter(({ signsFrom, retiredAt }) => signsFrom <= now && !retiredAt)
  return able.reduce<Key | null>((last, key) => (last && last.signsFrom >= key.signsFrom ? last : key), null)
}

export type KeyChange = { kind: 'make'; signsFrom: Date } | { kind: 'retire' | 'erase'; kid: string }

/** The changes that are due. A change that was made is due no more. */
export function dueKeyChanges(keys: readonly KeyTimes[], now: Date): KeyChange[] {
  const signing = signingKeyOf(keys, now)
  if (!signing) return [{ kind: 'make', signsFrom: now }] // no receiver has seen any
  const inMs = (ms: number) => new Date(now.getTime() + ms)
  const isNextThere = keys.some(({ signsFrom, retiredAt }) => signsFrom > now && !retiredAt)
  const isOld = inMs(SHOWN_BEFORE_SIGNING_MS - SIGNS_FOR_MS) >= signing.signsFrom
  return [
    ...(isOld && !isNextThere ? [{ kind: 'make' as const, signsFrom: inMs(SHOWN_BEFORE_SIGNING_MS) }] : []),
    ...keys
      .filter((key) => !key.retiredAt && key.signsFrom <= now && key.kid !== signing.kid)
      .map(({ kid }) => ({ kind: 'retire' as const, kid })),
    ...keys
      .filter(({ retiredAt }) => retiredAt && retiredAt <= inMs(-SHOWN_AFTER_SIGNING_MS))
      .map(({ kid }) => ({ kind: 'erase' as const, kid })),
  ]
}
