import type { IncomingHttpHeaders, IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { type ApolloServer, HeaderMap } from '@apollo/server'
import express from 'express'
import type { Context } from '../kernel/context.ts'
import type { Deps } from './deps.ts'
import { withDocument } from './own-document.ts'
import { refuseBody, refuseDocument, refuseHead } from './refuse.ts'
import { giveRequestId, withRequestId } from './request-id.ts'

const BODY_LIMIT = '100kb'

/**
 * GraphQL over HTTP, straight from the server to Apollo: a router between them, and what it makes of each request and answer, cost an app's call
 * as much as answering it. Refuses what needs no reading, reads the body, and has Apollo answer.
 */
export function graphqlDoor(
  apollo: ApolloServer<Context<Deps>>,
  deps: Deps,
  ownDocuments: ReadonlyMap<string, string> = new Map(),
): RequestListener {
  const readJson = express.json({ limit: BODY_LIMIT })
  return (request, response) => {
    const requestId = giveRequestId(response)
    if (refuseHead(request, response)) return
    readJson(request, response, (error) => {
      if (error) return refuseBody(error, response)
      answer(request, response, requestId).catch((fault) => refuseBody(fault, response))
    })
  }

  async function answer(request: IncomingMessage & { body?: unknown }, response: ServerResponse, id: string) {
    const { method = '', headers } = request
    const asked = withDocument(request.body, ownDocuments)
    if (!asked) return refuseDocument(response)
    const {
      status,
      body: answered,
      ...head
    } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method, headers: headerMap(headers), body: asked.body, search: '' },
      context: async () => ({
        ...{ deps, caller: null, requestId: id }, // the caller is read later, by callerOnceValid
        ...idempotencyHeader(headers['idempotency-key']),
      }),
    })
    if (answered.kind !== 'complete') throw new Error('the schema has nothing that is answered in parts')
    response.statusCode = status ?? 200
    response.setHeader('cache-control', 'no-store')
    for (const [name, value] of head.headers) response.setHeader(name, value)
    response.end(response.statusCode < 400 ? answered.string : withRequestId(answered.string, id))
  }
}

function headerMap(headers: IncomingHttpHeaders): HeaderMap {
  const map = new HeaderMap()
  for (const name in headers) {
    const value = headers[name]
    if (value !== undefined) map.set(name, typeof value === 'string' ? value : value.join(', '))
  }
  return map
}

/** More than one is sent as a list, which is no key. */
const idempotencyHeader = (sent: string | string[] | undefined) =>
  sent === undefined ? {} : { idempotencyHeader: String(sent) }
