const DAY_MS = 24 * 60 * 60 * 1000

/** Tickets back to the facade, which are good for a minute: as passcodes (design §6), so that a late one is still known as used. */
export const TICKETS_KEPT_MS = DAY_MS

/** What a service sent along with a request that led to nothing: the journey ends two hours after its last step. */
export const PARAMETERS_KEPT_MS = DAY_MS
