import { createHash, randomUUID } from 'node:crypto'
import type { IncomingMessage, OutgoingHttpHeaders, RequestListener, ServerResponse } from 'node:http'
import type { Middleware } from '../edge/middleware.ts'
import { type RouteName, routeOf } from '../edge/routes.ts'
import { REFERENCE_HEADER } from '../pages/problem-pages.tsx'

const METADATA = new Set<RouteName>(['discovery', 'oauth_discovery', 'jwks', 'protected_resource'])

// Some services read both documents twice for each sign-in. Five minutes is well within the time that a new key is shown before it signs.
const CACHE_CONTROL = 'public, max-age=300, stale-while-revalidate=86400'

const OF_A_BODY = ['content-type', 'content-length']

type Document = { etag: string; headers: OutgoingHttpHeaders; body: Buffer }

export type MetadataCache = ReturnType<typeof createMetadataCache>

/**
 * Discovery and keys may be cached, and are revalidated cheaply by ETag. They are public, so every origin may read them. One engine's documents never
 * change, so what it answered once is answered again from its bytes, before the engine and our rules around it begin.
 */
export function createMetadataCache() {
  const documents = new Map<string, Document>()

  const describe: Middleware = async (ctx, next) => {
    await next()
    const route = routeOf(ctx)
    if (!route || !METADATA.has(route.name) || ctx.status !== 200) return
    const body = Buffer.from(JSON.stringify(ctx.body))
    ctx.set('cache-control', CACHE_CONTROL)
    ctx.set('access-control-allow-origin', '*')
    ctx.etag = createHash('sha256').update(body).digest('base64url')
    ctx.length = body.length
    const etag = ctx.response.get('etag')
    documents.set(route.path, { etag, body, headers: { ...ctx.response.headers } })
    if (!ctx.fresh) return
    ctx.status = 304
    ctx.body = null
  }

  function answer(request: IncomingMessage, response: ServerResponse, { etag, headers, body }: Document) {
    const isKnown = request.headers['if-none-match'] === etag
    for (const [name, value] of Object.entries(headers)) {
      if (value !== undefined && !(isKnown && OF_A_BODY.includes(name))) response.setHeader(name, value)
    }
    response.setHeader(REFERENCE_HEADER, randomUUID())
    response.writeHead(isKnown ? 304 : 200)
    response.end(isKnown || request.method === 'HEAD' ? undefined : body)
  }

  return {
    describe,

    /** Whatever is not the plain question goes the long way: another address or method, a body, a condition that we would have to think about. */
    before:
      (engine: RequestListener): RequestListener =>
      (request, response) => {
        const document = documents.get(request.url ?? '')
        if (document && isPlain(request, document)) answer(request, response, document)
        else engine(request, response)
      },
  }
}

function isPlain({ method, headers }: IncomingMessage, { etag }: Document): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false
  if (headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined) return false
  const condition = headers['if-none-match']
  return condition === undefined || (condition === etag && headers['cache-control'] === undefined)
}
