import type { IncomingMessage } from 'node:http'
import type { RequestHandler, Response } from 'express'
import type { Refuse } from './refuse.ts'

// RFC 9110, 7.6.1. Not `transfer-encoding`, which says whether a body follows, and none that the sender names: it would take off ours.
const OF_THE_CONNECTION = [
  'connection',
  'expect', // answered by now
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
]

/** What a client asks of its own connection is not asked of ours to the app behind us, which other clients use as well. */
export function ownConnectionOnly(refuse: Refuse): RequestHandler {
  return (request, response, next) => {
    for (const name of OF_THE_CONNECTION) delete request.headers[name]
    // Node.js announces no body of an OPTIONS by itself. None of ours has one in pieces, so it need not be got right.
    const isHidden = request.method === 'OPTIONS' && request.headers['transfer-encoding'] !== undefined
    return isHidden ? refuse('malformed', request, response) : next()
  }
}

/** Nor is what the app says of its connection said of the client's. */
export function onOwnConnection({ headers }: IncomingMessage, response: Response): void {
  const isOld = response.req.httpVersion === '1.0' // knows no body in pieces
  delete headers['keep-alive']
  if (isOld) delete headers['transfer-encoding']
  headers.connection = response.shouldKeepAlive && !isOld ? 'keep-alive' : 'close'
}
