import { Agent, type ClientRequest } from 'node:http'
import { Agent as TlsAgent } from 'node:https'
import type { Request } from 'express'

// The apps behind us keep an idle connection for 75 s, what may stand in between for a minute: ours ends first, so none of them closes one
// that we are about to use. Short, too, so that a new copy of an app soon gets its share.
const IDLE_MS = 5_000
// Only of those that are idle. A limit on all of them would be a queue in front of every caller, which a few slow senders could fill.
const MOST_IDLE = 64

/** The connections to one app, kept for the next request: to open one costs as much as all the rest of passing a request on. */
export function keptConnections(target: string): Agent {
  const options = { keepAlive: true, timeout: IDLE_MS, maxFreeSockets: MOST_IDLE }
  return target.startsWith('https:') ? new TlsAgent(options) : new Agent(options)
}

const CLOSED = ['ECONNRESET', 'EPIPE']

/**
 * Whether the app closed a kept connection just as a request was sent, as one that stops does, and the request may be sent again. RFC 9110, 9.2.2:
 * nothing says that the app has not acted on it, so only one that is safe to repeat is.
 */
export function mayBeSentAgain(request: Request, passedOn: ClientRequest, error: Error): boolean {
  return passedOn.reusedSocket && isClosed(error) && isRepeatable(request)
}

/** Without a body, that is: it has been read by then. */
export function isRepeatable(request: Request): boolean {
  return (request.method === 'GET' || request.method === 'HEAD') && !hasBody(request)
}

export function hasBody({ headers }: Request): boolean {
  return headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined
}

function isClosed(error: Error): boolean {
  return 'code' in error && CLOSED.includes(String(error.code))
}
