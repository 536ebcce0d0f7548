const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS

/** Who was told of a sign-out, and who was not: as what was tried to match (security review P56). */
export const NOTICES_KEPT_MS = 30 * DAY_MS

/** Sessions and the services in them: the security log’s year (P56). Until then the account page shows which services were used. */
export const SESSIONS_KEPT_MS = 365 * DAY_MS

/** The queue tries for some four minutes. A notice that still waits after this was lost with the worker that had it. */
export const NOTICES_TRIED_MS = HOUR_MS
