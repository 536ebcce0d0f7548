const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS

/** Logout notices, as match tries (security review P56). */
export const NOTICES_KEPT_MS = 30 * DAY_MS

/** Sessions and the services in them: the year of the security log (P56). For so long the account page shows which services were used. */
export const SESSIONS_KEPT_MS = 365 * DAY_MS

/** The queue tries for some four minutes. A notice that still waits after this hour was lost with the worker that had it. */
export const NOTICES_TRIED_MS = HOUR_MS
