import postgres from 'postgres'

// The driver's own (CONNECTION_CLOSED, CONNECT_TIMEOUT), the system's (ECONNRESET, EPIPE), and those of streams and of TLS.
const CODES = /^(CONNECT|E[A-Z]+$|ERR_(STREAM|SSL|TLS|SOCKET))/

/** True when a query failed because its connection is gone; false for what the database itself has answered. */
export function isLostConnection(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof postgres.PostgresError) return false
  const code: unknown = Reflect.get(error, 'code')
  return typeof code === 'string' && CODES.test(code)
}

export function connectionLost(): Error {
  return Object.assign(new Error('the connection of this transaction is gone'), { code: 'CONNECTION_CLOSED' })
}
