import { isLockTimeout } from './is-lock-timeout.ts'

const QUERY_CANCELED = '57014'

/** True when PostgreSQL gave a statement up: it took too long (`statement_timeout`), or waited too long for a row. */
export function isTimeout(error: unknown): boolean {
  if (isLockTimeout(error)) return true
  if (!(error instanceof Error)) return false
  return ('code' in error && error.code === QUERY_CANCELED) || isTimeout(error.cause)
}
