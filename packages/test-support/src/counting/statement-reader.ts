/** A statement as a program sent it. */
export type Statement = { text: string; isPrepared: boolean }

export type Sent = { statement: (statement: Statement) => void; roundTrip: () => void }

const PARSE = 'P'
const BIND = 'B'
const EXECUTE = 'E'
const QUERY = 'Q'
// After each of these the driver waits for an answer.
const WAITS: ReadonlySet<string> = new Set([QUERY, 'S', 'H'])
const START_UP_HEADER = 4
const HEADER = 5 // a letter and a length that counts itself, but not the letter

/**
 * Reads what a client of PostgreSQL sends on one connection (its manual, "Frontend/Backend Protocol"), in pieces as they come, and tells of each
 * statement that is executed.
 */
export function statementReader({ statement, roundTrip }: Sent): (piece: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0)
  let isStarted = false
  const texts = new Map<string, string>()
  const portals = new Map<string, Statement>()

  return (piece) => {
    rest = Buffer.concat([rest, piece])
    let isWaiting = false
    for (let message = next(); message; message = next()) {
      read(message.type, message.body)
      isWaiting ||= WAITS.has(message.type)
    }
    if (isWaiting) roundTrip() // one for all that came in one piece
  }

  function next(): { type: string; body: Buffer } | undefined {
    const header = isStarted ? HEADER : START_UP_HEADER
    if (rest.length < header) return undefined
    const end = header - START_UP_HEADER + rest.readUInt32BE(header - START_UP_HEADER)
    if (rest.length < end) return undefined
    const message = {
      type: isStarted ? String.fromCharCode(rest[0] ?? 0) : '',
      body: rest.subarray(header, end),
    }
    rest = rest.subarray(end)
    if (!isStarted) isStarted = isStartUp(message.body)
    return message
  }

  function read(type: string, body: Buffer): void {
    if (type === QUERY) statement({ text: textAt(body, 0), isPrepared: false })
    if (type === PARSE) {
      const name = textAt(body, 0)
      texts.set(name, textAt(body, Buffer.byteLength(name) + 1))
    }
    if (type === BIND) {
      const portal = textAt(body, 0)
      const name = textAt(body, Buffer.byteLength(portal) + 1)
      portals.set(portal, { text: texts.get(name) ?? '', isPrepared: name !== '' })
    }
    if (type === EXECUTE) {
      const bound = portals.get(textAt(body, 0))
      if (bound) statement(bound)
    }
  }
}

/** A question about encryption, whose numbers begin with 1234, comes before the start; the start itself names the protocol. */
function isStartUp(body: Buffer): boolean {
  return body.readUInt16BE(0) !== 1234
}

/** Text up to the next zero. */
function textAt(body: Buffer, start: number): string {
  return body.toString('utf8', start, body.indexOf(0, start))
}
