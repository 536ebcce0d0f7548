import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerOptions,
  type ServerResponse,
  STATUS_CODES,
} from 'node:http'
import type { Duplex } from 'node:stream'
import { REFUSALS, refusalBody } from './machine-endpoints.ts'
import { SECURITY_HEADERS } from './security-headers.ts'

/** A peer that sends a byte now and then must not keep a connection. */
const LIMITS = {
  headersTimeout: 20_000,
  requestTimeout: 30_000, // head and body
  connectionsCheckingInterval: 2_000, // Node looks for both only every 30 seconds
  keepAliveTimeout: 75_000, // longer than a proxy in front of us keeps one: it would send into a closing connection
  maxHeaderSize: 16_384,
  requireHostHeader: false, // Node's own refusal has no headers; who needs a host looks for it
} satisfies ServerOptions

const METHODS = ['GET', 'HEAD', 'POST', 'OPTIONS']

type Options = { methods?: readonly string[]; limits?: Partial<typeof LIMITS> }

/**
 * The HTTP server of every process. Whatever answers, the application, a library or Node itself, the answer has our security headers; a
 * request that is none, or that uses a method of no address of ours, ends here and reaches no code that could trip over it.
 */
export function createHttpServer(
  handle: RequestListener,
  { methods = METHODS, limits }: Options = {},
): Server {
  const answers = new WeakMap<Duplex, ServerResponse>()
  const server = createServer({ ...LIMITS, ...limits }, (request, response) => {
    answers.set(request.socket, response)
    addMissingHeaders(response)
    const refusal = refusalOf(request, methods)
    if (!refusal) return handle(request, response)
    response.writeHead(REFUSALS[refusal].status, {
      'content-type': 'application/json',
      ...(refusal === 'method' && { allow: methods.join(', ') }),
    })
    response.end(JSON.stringify(refusalBody(refusal, request.url ?? '')))
  })
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const isHalfAnswered = answers.get(socket)?.headersSent && !answers.get(socket)?.writableEnded
    if (!socket.writable || isHalfAnswered || error.code === 'ECONNRESET') return void socket.destroy()
    socket.end(bareAnswer(STATUS_OF_ERROR[error.code ?? ''] ?? 400))
  })
  server.on('checkExpectation', (_request, response: ServerResponse) => {
    addMissingHeaders(response)
    response.writeHead(417).end()
  })
  // Node would close the connection without a word.
  server.on('connect', (_request, socket) => socket.end(bareAnswer(405)))
  return server
}

/** Applications take the target for a path: `GET https://elsewhere.example/` would count as the address of the page, or trip them. */
function refusalOf({ method = '', url = '' }: IncomingMessage, methods: readonly string[]) {
  if (!methods.includes(method)) return 'method'
  return url.startsWith('/') ? undefined : 'malformed'
}

const STATUS_OF_ERROR: Record<string, number> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
}

/** Just before the head goes out, so that no error handler on the way can have taken them off again. */
function addMissingHeaders(response: ServerResponse): void {
  const writeHead = response.writeHead
  response.writeHead = (...head: unknown[]) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
      if (!response.hasHeader(name)) response.setHeader(name, value)
    }
    return Reflect.apply(writeHead, response, head)
  }
}

function bareAnswer(status: number): string {
  const body = JSON.stringify(refusalBody('malformed', ''))
  const headers = {
    ...SECURITY_HEADERS,
    'cache-control': 'no-store',
    connection: 'close',
    'content-length': Buffer.byteLength(body),
    'content-type': 'application/json',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n')
}
