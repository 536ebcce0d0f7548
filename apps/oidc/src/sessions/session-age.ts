/** After an hour away a browser signs in again before another service gets a code: teachers share computers. */
export const SESSION_IDLE_SECONDS = 60 * 60

/**
 * Kept longer than it counts: a claimant who has to sign in again may take as long as an interaction lives, and the engine looks for the
 * session that they started with. The longest life, 12 hours, is the API's to keep.
 */
export const SESSION_KEPT_SECONDS = 2 * 60 * 60

/** `exp`: when the stored session expires; every use moves it to SESSION_KEPT_SECONDS from then, so it tells when that was. */
export function isIdle(session: { exp?: number | undefined }, nowSeconds: number): boolean {
  if (session.exp === undefined) return false // not stored yet
  const lastUsedAt = session.exp - SESSION_KEPT_SECONDS
  return nowSeconds - lastUsedAt > SESSION_IDLE_SECONDS
}

/** Asking does not keep a session alive once it is idle: `prompt=none`, tried again and again, must not revive it. */
export function secondsToKeep(session: { exp?: number | undefined }, nowSeconds: number): number {
  if (session.exp === undefined || !isIdle(session, nowSeconds)) return SESSION_KEPT_SECONDS
  return Math.max(1, Math.floor(session.exp - nowSeconds)) // the engine takes whole seconds, from one up
}
