import { parseDatabaseUrl } from '@identity/runtime'
import postgres, { type Sql } from 'postgres'
import { arrayTypes } from './array-types.ts'
import type { DriverQuery } from './driver-query.ts'
import { namedStatements, takeValuesAgain } from './named-statements.ts'
import { openSocket } from './open-socket.ts'
import { safeTransactions } from './safe-transactions.ts'
import { sendAgain } from './send-again.ts'
import { untoldEnds } from './untold-ends.ts'

export type ConnectOptions = {
  /** How many connections there may be at a time. */
  max?: number
  /** Settings of each session, such as `application_name`. */
  connection?: Partial<postgres.ConnectionParameters>
  idleTimeoutSeconds?: number
  /** False for a connection that stays as long as its process does. */
  isReplacedInTime?: boolean
}

// A request that has not got a connection by then is better off with an error page.
const CONNECT_TIMEOUT_SECONDS = 5
const LONGEST_BACKOFF_SECONDS = 0.5 // the driver's own is 20 s: too long for a database that is back after two

/**
 * The only place that calls the driver: a connection that ends costs the query or the transaction that runs on it, and neither the process nor
 * the place of the connection in the pool. Nothing is sent until the first query.
 */
export function connect(url: string, options: ConnectOptions = {}): Sql {
  const { max = 10, connection = {}, idleTimeoutSeconds, isReplacedInTime = true } = options
  const ends = untoldEnds()
  const settings = {
    max,
    connection,
    connect_timeout: CONNECT_TIMEOUT_SECONDS,
    backoff: (tries: number) =>
      Math.min(0.02 * 2 ** tries, LONGEST_BACKOFF_SECONDS) * (0.5 + Math.random() / 2),
    onnotice: () => undefined,
    // A query of the driver's own that it does not wait for: when it fails the rejection is handled by no code, and ends the process.
    fetch_types: false,
    types: arrayTypes,
    socket: openSocket(ends),
    ...(idleTimeoutSeconds === undefined ? {} : { idle_timeout: idleTimeoutSeconds }),
    ...(isReplacedInTime ? {} : { max_lifetime: null }),
  }
  const name = namedStatements()
  const prepare = (query: DriverQuery) => {
    name(query)
    takeValuesAgain(query)
  }
  const driver = postgres(parseDatabaseUrl(url), settings)
  return sendAgain(safeTransactions(driver, ends, prepare), max, ends, prepare)
}
