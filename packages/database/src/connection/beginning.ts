import { type DriverQuery, isQuery, type Make } from './driver-query.ts'

/** How far the `begin` of one transaction is. */
export type Beginning = {
  /** Makes the driver's `begin`, which then does not wait for the answer. */
  ask(make: Make, text: unknown, values: unknown, options: BeginOptions): unknown
  /** Sends a text that reads along with `begin`, and anything else once that is answered: in the order of the calls. */
  send(text: string | undefined, send: () => void): void
}

/** `onexecute`: tells the driver on which connection its `begin` was sent, and keeps that for the transaction. */
export type BeginOptions = { onexecute(connection: unknown): void }

// A text of Drizzle's that names columns. One that begins with a function may do more than read.
const READS = /^select "/

/**
 * The driver waits for the answer to `begin` before it has the work of a transaction done: a round trip of its own. Here the work begins when
 * `begin` is sent, so that the two leave in one packet.
 *
 * If the database refused to begin, a statement that came along would stand alone, and be kept. So only what reads comes along. `onRefused` is
 * called before anything else is sent on the connection, which is the pool's again.
 */
export function beginning(onRefused: (error: unknown) => void): Beginning {
  let isAnswered = false
  const waiting: (() => void)[] = []
  const answered = () => {
    isAnswered = true
    for (const send of waiting.splice(0)) send()
  }
  return {
    ask(make, text, values, { onexecute }) {
      let goOn = () => {}
      const isSent = new Promise<void>((resolve) => {
        goOn = resolve
      })
      const query = make(text, values, {
        onexecute(connection: unknown) {
          onexecute(connection)
          // After a `begin` the driver takes the connection for full until the answer. It is told again that it is the transaction's.
          queueMicrotask(() => {
            onexecute(connection)
            goOn()
          })
        },
      })
      if (!isQuery(query)) return query
      const { reject } = query
      query.reject = (error) => {
        onRefused(error)
        reject(error)
      }
      const execute = () => {
        query.then(answered, answered)
        return Promise.race([isSent, query])
      }
      return Object.assign(query as DriverQuery, { execute })
    },
    send(text, send) {
      if (isAnswered || (waiting.length === 0 && text !== undefined && READS.test(text))) send()
      else waiting.push(send)
    },
  }
}
