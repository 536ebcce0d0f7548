const HOUR_MS = 60 * 60 * 1000

/** Wrong second factors of one member, of whichever kind. The tenth within an hour locks them: an owner has to reset their factors. */
export const WRONG_FACTORS = { max: 10, windowMs: HOUR_MS } as const

/** A member has no more second factors than this. */
export const FACTORS_MAX = 10
