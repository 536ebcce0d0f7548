import { type Agent, type ClientRequest, ServerResponse } from 'node:http'
import type { Logger } from '@identity/runtime'
import type { Request, RequestHandler, Response } from 'express'
import { createProxyMiddleware } from 'http-proxy-middleware'
import { onOwnConnection, ownConnectionOnly } from './hop-by-hop.ts'
import { isRepeatable, keptConnections, mayBeSentAgain } from './kept-connections.ts'
import type { Refuse } from './refuse.ts'
import { smallBodiesOnly, stopAtLimit } from './small-bodies.ts'

const PROXY_TIMEOUT_MS = 30_000

type PassOnOptions = { name: string; target: string; maxBytes: number; logger: Logger; refuse: Refuse }
type Unanswered = (error: Error, request: Request, response: Response) => void

/** Passes a request on to an app behind us, whose headers win over ours. The Host stays as it was. */
export function passOn({ name, target, maxBytes, logger, refuse }: PassOnOptions): RequestHandler[] {
  const sent = new WeakMap<Request, ClientRequest>()
  const unavailable: Unanswered = (error, request, response) => {
    logger.warn({ err: error, upstream: name }, 'an upstream did not answer')
    refuse('unavailable', request, response)
  }
  const byNewConnection = proxyBy(undefined, unavailable)
  const byKeptConnection = proxyBy(keptConnections(target), (error, request, response) => {
    if (!mayBeSentAgain(request, sent.get(request), error)) return unavailable(error, request, response)
    void byNewConnection(request, response)
  })
  const proxy: RequestHandler = (request, response, next) => {
    const pass = () => void byKeptConnection(request, response, next)
    if (isRepeatable(request)) return pass()
    setImmediate(pass) // a turn of the event loop, in which Node.js learns which connections the app has closed
  }
  return [smallBodiesOnly(maxBytes, refuse), ownConnectionOnly(refuse), proxy]

  function proxyBy(agent: Agent | undefined, unanswered: Unanswered) {
    return createProxyMiddleware<Request, Response>({
      target,
      agent,
      headers: { connection: agent ? 'keep-alive' : 'close' },
      changeOrigin: false,
      xfwd: false, // set by forwardedHeaders, for the pages too
      proxyTimeout: PROXY_TIMEOUT_MS,
      on: {
        proxyReq: (passedOn, request, response) => {
          sent.set(request, passedOn)
          response.once('close', () => passedOn.destroy()) // of one that was answered, nothing is left
          if (request.headers['transfer-encoding'] === undefined) return
          // A body in pieces has no length to go by.
          stopAtLimit(request, maxBytes, () => {
            request.unpipe(passedOn).resume()
            if (!response.headersSent) refuse('tooLarge', request, response)
            passedOn.destroy()
          })
        },
        proxyRes: (answer, _request, response) => {
          onOwnConnection(answer, response)
          // The language that a service asked for (page-language.ts) would go with the header that the answer brings.
          const ours = response.getHeader('set-cookie')
          if (ours)
            answer.headers['set-cookie'] = [ours, answer.headers['set-cookie'] ?? []].flat().map(String)
        },
        error: (error, request, response) => {
          if (!(response instanceof ServerResponse)) return response.end()
          if (response.writableEnded || response.destroyed) return // refused above, or the client has gone
          if (response.headersSent) return response.end()
          unanswered(error, request, response)
        },
      },
    })
  }
}
