const DAY_MS = 24 * 60 * 60 * 1000

/** Tickets, which are good for a minute: as passcodes (design §6), so that a late one is still known as used. */
export const TICKETS_KEPT_MS = DAY_MS

/** The parameters of a request that led to nothing: the journey ends two hours after its last step. */
export const PARAMETERS_KEPT_MS = DAY_MS
