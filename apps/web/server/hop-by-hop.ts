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
    // The proxy would announce that no body follows, and send it: on a kept connection the app would read it as the next request.
    const isHidden = request.method === 'OPTIONS' && request.headers['transfer-encoding'] !== undefined
    return isHidden ? refuse('malformed', request, response) : next()
  }
}

/** Nor is what the app says of its connection said of the client's. */
export function onOwnConnection({ headers }: IncomingMessage, response: Response): void {
  delete headers['keep-alive']
  headers.connection = response.shouldKeepAlive ? 'keep-alive' : 'close'
}
