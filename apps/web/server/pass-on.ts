import { type Agent, type ClientRequest, type IncomingMessage, request as openHttp } from 'node:http'
import { request as openHttps } from 'node:https'
import { urlToHttpOptions } from 'node:url'
import type { Logger } from '@identity/runtime'
import type { Request, RequestHandler, Response } from 'express'
import { onOwnConnection, ownConnectionOnly } from './hop-by-hop.ts'
import { hasBody, isRepeatable, keptConnections, mayBeSentAgain } from './kept-connections.ts'
import type { Refuse } from './refuse.ts'
import { smallBodiesOnly, stopAtLimit } from './small-bodies.ts'

const TIMEOUT_MS = 30_000

type PassOnOptions = { name: string; target: string; maxBytes: number; logger: Logger; refuse: Refuse }
type Unanswered = (error: Error, passedOn: ClientRequest) => void

/** Passes a request on to an app behind us, whose headers win over ours. The Host stays as it was. */
export function passOn({ name, target, maxBytes, logger, refuse }: PassOnOptions): RequestHandler[] {
  const address = new URL(target)
  const base = address.pathname.replace(/\/$/, '')
  const { protocol, hostname, port } = urlToHttpOptions(address)
  const open = protocol === 'https:' ? openHttps : openHttp
  const kept = keptConnections(target)

  const proxy: RequestHandler = (request, response) => {
    const unavailable: Unanswered = (error) => {
      logger.warn({ err: error, upstream: name }, 'an upstream did not answer')
      refuse('unavailable', request, response)
    }
    const byKeptConnection = () =>
      send(request, response, kept, (error, passedOn) => {
        if (!mayBeSentAgain(request, passedOn, error)) return unavailable(error, passedOn)
        send(request, response, false, unavailable)
      })
    if (isRepeatable(request)) return byKeptConnection()
    setImmediate(byKeptConnection) // a turn of the event loop, in which Node.js learns which connections the app has closed
  }
  return [smallBodiesOnly(maxBytes, refuse), ownConnectionOnly(refuse), proxy]

  function send(request: Request, response: Response, agent: Agent | false, unanswered: Unanswered): void {
    const passedOn = open({
      ...{ protocol, hostname, port, agent, method: request.method, path: base + request.originalUrl },
      headers: { ...request.headers, connection: agent ? 'keep-alive' : 'close' },
      timeout: TIMEOUT_MS,
    })
    passedOn.on('response', (answer) => sendBack(answer, response))
    passedOn.on('timeout', () => passedOn.destroy(new Error('No answer in time')))
    passedOn.on('error', (error) => {
      if (response.writableEnded || response.destroyed) return // refused below, or the client has gone
      if (response.headersSent) response.end()
      else unanswered(error, passedOn)
    })
    response.once('close', () => passedOn.destroy()) // of one that was answered, nothing is left
    if (!hasBody(request)) return void passedOn.end()
    request.pipe(passedOn)
    if (request.headers['transfer-encoding'] === undefined) return
    // A body in pieces has no length to go by.
    stopAtLimit(request, maxBytes, () => {
      request.unpipe(passedOn).resume()
      if (!response.headersSent) refuse('tooLarge', request, response)
      passedOn.destroy()
    })
  }
}

function sendBack(answer: IncomingMessage, response: Response): void {
  if (response.headersSent) return void answer.resume() // refused, while the app was answering
  onOwnConnection(answer, response)
  const { headers, statusCode = 502, statusMessage = '' } = answer
  // The language that a service asked for (page-language.ts) would go with the header that the answer brings.
  const ours = response.getHeader('set-cookie')
  if (ours) headers['set-cookie'] = [ours, headers['set-cookie'] ?? []].flat().map(String)
  response.statusCode = statusCode
  response.statusMessage = statusMessage
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) response.setHeader(name, value)
  }
  answer.on('error', () => response.destroy()) // cut short: the client must not take what it has for the whole
  answer.pipe(response)
}
