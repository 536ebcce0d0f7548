const HOUR_MS = 60 * 60 * 1000

/** An invitation of a member of staff works for as long, once. */
export const INVITATION_LIVES_MS = 48 * HOUR_MS

/** An owner’s wish that a member becomes an owner waits for another owner’s for as long. */
export const PROPOSAL_LIVES_MS = 7 * 24 * HOUR_MS

export const STAFF_NAME_MAX_LENGTH = 200
