const LOCK_NOT_AVAILABLE = '55P03'

/** True when PostgreSQL gave up waiting for a row that another transaction holds (`lock_timeout`). Drizzle puts its error into another one. */
export function isLockTimeout(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ('code' in error && error.code === LOCK_NOT_AVAILABLE) || isLockTimeout(error.cause)
}
