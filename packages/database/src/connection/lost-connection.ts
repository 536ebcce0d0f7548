import postgres from 'postgres'

// The driver's own (CONNECTION_CLOSED, CONNECT_TIMEOUT), the system's (ECONNRESET, EPIPE), and those of streams and of TLS.
const CODES = /^(CONNECT|E[A-Z]+$|ERR_(STREAM|SSL|TLS|SOCKET))/

/** True when a query failed because its connection is gone; false for what the database itself has answered. */
export function isLostConnection(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof postgres.PostgresError) return false
  const code: unknown = Reflect.get(error, 'code')
  return typeof code === 'string' && CODES.test(code)
}

// Shutting down, crashed, starting up, too many connections.
const AWAY = new Set(['57P01', '57P02', '57P03', '53300'])
const DEEPEST_CAUSE = 4

/** True when the database could not be asked, now: the caller may come again in a moment. What wraps the error is looked through. */
export function isDatabaseAway(error: unknown, depth = 0): boolean {
  if (!(error instanceof Error) || depth > DEEPEST_CAUSE) return false
  if (isLostConnection(error) || ('code' in error && AWAY.has(String(error.code)))) return true
  return isDatabaseAway(error.cause, depth + 1)
}

export function connectionLost(): Error {
  return Object.assign(new Error('the connection of this transaction is gone'), { code: 'CONNECTION_CLOSED' })
}
