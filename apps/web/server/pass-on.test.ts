import { createServer, type IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { rawBytes } from '@identity/runtime/http-testing'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aWeb, listen, type Web } from '../testing/web.fixture.ts'

type Seen = Pick<IncomingMessage, 'method' | 'url' | 'headers'> & { connection: number }

let web: Web
let upstream: Awaited<ReturnType<typeof listen>>
const seen: Seen[] = []
/** The number of the connection on which the app closes instead of answering its next request, having answered others. */
let closesInsteadOn = 0

beforeEach(async () => {
  seen.length = 0
  closesInsteadOn = 0
  const connections: Socket[] = []
  upstream = await listen(
    createServer(({ method, url, headers, socket }, response) => {
      const connection = connections.indexOf(socket) + 1
      const isFirst = !seen.some((earlier) => earlier.connection === connection)
      seen.push({ method, url, headers, connection })
      if (connection === closesInsteadOn && !isFirst) socket.destroy()
      else response.end('answered')
    }),
  )
  upstream.server.on('connection', (socket) => connections.push(socket))
  web = await aWeb({ oidcUrl: upstream.origin, apiUrl: upstream.origin })
})
afterEach(() => {
  web.close()
  upstream.server.closeAllConnections()
  upstream.server.close()
})

const KEYS = '/.well-known/jwks'
const TOKEN = '/connect/token'

describe('a connection to an app behind us', () => {
  test('serves one request after another', async () => {
    for (let requests = 0; requests < 3; requests++) {
      expect((await web.get(KEYS)).html).toBe('answered')
      expect((await web.post(TOKEN, { code: 'x' })).html).toBe('answered')
    }
    expect(seen.map(({ connection }) => connection)).toEqual([1, 1, 1, 1, 1, 1])
  })

  test.each(['GET', 'POST'])('that the app closed while it was idle fails no %s', async (method) => {
    const init = method === 'POST' ? { method, body: 'code=x' } : { method }
    for (let closings = 0; closings < 5; closings++) {
      const answers = await Promise.all([1, 2, 3].map(() => web.send(TOKEN, init)))
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
      upstream.server.closeAllConnections()
    }
    expect(seen).toHaveLength(15)
  })

  test('that the app closes as a GET arrives: the request is sent once more, on a new one', async () => {
    closesInsteadOn = 1
    await web.get(KEYS)
    expect((await web.get(KEYS)).html).toBe('answered')
    expect(seen.map(({ connection }) => connection)).toEqual([1, 1, 2])
    expect(web.logged).toEqual([])
  })

  test('that the app closes as a POST arrives: the app may have acted on it, so it is not sent again', async () => {
    closesInsteadOn = 1
    await web.get(KEYS)
    const { status, headers } = await web.post(TOKEN, { code: 'x' })
    expect([status, headers.get('retry-after')]).toEqual([503, '5'])
    expect(seen.map(({ connection }) => connection)).toEqual([1, 1])
  })

  test('nor is a GET sent again that the app does not answer on a new one either', async () => {
    closesInsteadOn = 1
    await web.get(KEYS)
    upstream.server.on('connection', (socket) => socket.destroy())
    expect((await web.get(KEYS)).status).toBe(503)
    expect(seen).toHaveLength(2)
  })
})

const host = () => `host: ${new URL(web.origin).host}`

describe('what is said of one connection', () => {
  test('by the client stays with its own', async () => {
    const said = [
      'connection: close, x-forwarded-for',
      'keep-alive: timeout=1',
      'te: trailers',
      'upgrade: h2c',
    ]
    const { headers } = await rawBytes(
      web.origin,
      [`GET ${KEYS} HTTP/1.1`, host(), ...said, '', ''].join('\r\n'),
    )
    expect(headers.get('connection')).toBe('close')
    expect(seen[0]?.headers).toMatchObject({ connection: 'keep-alive', 'x-forwarded-for': '127.0.0.1' })
    for (const name of ['keep-alive', 'te', 'upgrade']) expect(seen[0]?.headers).not.toHaveProperty(name)
  })

  test('by the app stays with its own', async () => {
    upstream.server.prependListener('request', (_request, response) =>
      response.setHeader('connection', 'close'),
    )
    const { headers } = await web.get(KEYS)
    expect(headers.get('connection')).toBe('keep-alive')
    expect(headers.get('keep-alive')).toBeNull()
  })
})

describe('an answer', () => {
  test('that the app cuts short is cut short for the client too', async () => {
    upstream.server.removeAllListeners('request').on('request', ({ socket }, response) => {
      response.writeHead(200, { 'content-length': 100 }).write('half', () => socket.destroy())
    })
    await expect(web.get(KEYS)).rejects.toThrow()
    expect((await web.get('/health/live')).status).toBe(200)
  })

  test('without a length goes to a client of HTTP/1.0 whole, and not in pieces', async () => {
    upstream.server.removeAllListeners('request').on('request', (_request, response) => {
      response.write('one ')
      response.end('two')
    })
    const { headers, body } = await rawBytes(
      web.origin,
      [`GET ${KEYS} HTTP/1.0`, host(), 'connection: keep-alive', '', ''].join('\r\n'),
    )
    expect([headers.get('transfer-encoding'), headers.get('connection'), body]).toEqual([
      null,
      'close',
      'one two',
    ])
  })
})

describe('a body is never read as the next request of a connection that others use as well', () => {
  const HIDDEN = 'POST /hidden HTTP/1.1\r\nhost: x\r\ncontent-length: 0\r\n\r\n'
  const framings = {
    'with a length': `content-length: ${HIDDEN.length}\r\n\r\n${HIDDEN}`,
    'in pieces': `transfer-encoding: chunked\r\n\r\n${HIDDEN.length.toString(16)}\r\n${HIDDEN}\r\n0\r\n\r\n`,
    'in pieces, expected': `expect: 100-continue\r\ntransfer-encoding: chunked\r\n\r\n${HIDDEN.length.toString(16)}\r\n${HIDDEN}\r\n0\r\n\r\n`,
  }
  const requests = ['GET', 'HEAD', 'POST', 'OPTIONS'].flatMap((method) =>
    Object.entries(framings).map(([framing, rest]) => [method, framing, rest] as const),
  )
  test.each(requests)('%s %s', async (method, _framing, rest) => {
    await rawBytes(web.origin, `${method} ${TOKEN} HTTP/1.1\r\n${host()}\r\nconnection: close\r\n${rest}`)
    await web.get(KEYS)
    const passedOn = seen.map(({ url }) => url)
    expect(passedOn).not.toContain('/hidden')
    expect(passedOn.at(-1)).toBe(KEYS)
  })
})
