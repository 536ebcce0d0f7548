import { PING } from '../domain/event-types.ts'

type Pinged = { eventType: string; about: Record<string, unknown> }

/**
 * True when the answer shows the ping's challenge, as JSON or as it is: who holds the address has read what we sent, and is not a page that answers 200
 * to all. Other events want no echo.
 */
export function isEchoOf({ eventType, about }: Pinged, answer: Buffer): boolean {
  if (eventType !== PING) return true
  const text = answer.toString('utf8').trim()
  return text === about.challenge || challengeIn(text) === about.challenge
}

function challengeIn(text: string): unknown {
  try {
    const read: unknown = JSON.parse(text)
    return read instanceof Object && 'challenge' in read ? read.challenge : undefined
  } catch {
    return undefined
  }
}
