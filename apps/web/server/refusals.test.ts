import type { IncomingMessage, ServerResponse } from 'node:http'
import * as build from 'virtual:remix/server-build'
import { isMachineEndpoint } from '@identity/runtime'
import {
  badRequests,
  missingHeaders,
  otherSpellings,
  rawBytes,
  rawRequest,
} from '@identity/runtime/http-testing'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { UID } from '../testing/journey.builder.ts'
import { aWeb, listen, type Web } from '../testing/web.fixture.ts'

let web: Web
let upstream: Awaited<ReturnType<typeof listen>>
const passedOn: (string | undefined)[] = []

beforeAll(async () => {
  upstream = await listen()
  upstream.server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    passedOn.push(request.url)
    request.resume().on('end', () => response.end('{}'))
  })
  web = await aWeb({ oidcUrl: upstream.origin, apiUrl: upstream.origin, trustedProxies: '1' })
})
afterAll(async () => {
  upstream.server.close()
  await web.close()
})

/** Not so where the request did not even reach the application. */
const isPage = (headers: Headers) => headers.get('content-type')?.includes('html')

const addresses = [
  ...['/connect/authorize', `/connect/authorize/${UID}`, '/connect/signout', '/connect/signout/confirm'],
  ...['/connect/token', '/connect/userinfo', '/connect/introspect', '/connect/revoke', '/connect/par'],
  ...['/.well-known/openid-configuration', '/.well-known/jwks', '/.well-known/security.txt'],
  ...['/.well-known/webhook-jwks', '/.well-known/webhook-schemas/1'],
  ...[`/interaction/${UID}/complete`, '/graphql', '/notify/callbacks'],
  ...[
    '/account',
    `/interaction/${UID}/email`,
    '/this-was-not-me',
    '/support-reply',
    '/email-change/revert',
    '/health/live',
  ],
]

test.each(addresses)(
  '%s has one address: no other spelling of it is passed on, or shows a page',
  async (address) => {
    passedOn.length = 0
    await fc.assert(
      fc.asyncProperty(otherSpellings(address, address.includes(UID) ? UID : ''), async (target) => {
        const { status, headers, body } = await rawRequest(web.origin, { target })
        expect([400, 404]).toContain(status)
        if (isMachineEndpoint(target)) expect(JSON.parse(body)).toBeTypeOf('object')
        else if (isPage(headers)) expect(body).toContain('Page not found')
      }),
      { numRuns: 30 },
    )
    expect(passedOn).toEqual([])
  },
)

test.each(Object.entries(badRequests))(
  '%s is the sender’s mistake, at every address',
  async (_name, send) => {
    passedOn.length = 0
    web.logged.length = 0
    for (const address of [...addresses, '/']) {
      const answer = await send(web.origin, address)
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(answer.status).toBeLessThan(500)
      expect(missingHeaders(answer)).toEqual([])
    }
    expect(passedOn).toEqual([])
    expect(web.logged).toEqual([])
  },
)

describe('no page is answered as data for scripts', () => {
  test.each(everyPage())('%s', async (path, routeId) => {
    const id = encodeURIComponent(routeId)
    const data = path === '/' ? '/_root.data' : `${path}.data`
    const asked = [`${path}?x=1&%5Fdata=${id}`, `${path}?_data=root`, `${data}?_routes=${id}`]
    web.logged.length = 0
    web.api.received.length = 0
    const answers = [...(await Promise.all(asked.map(web.get))), await web.post(data)]
    for (const { status, $ } of answers) expect([status, $('h1').text()]).toEqual([404, 'Page not found'])
    expect(web.logged).toEqual([])
    expect(web.api.received).toEqual([])
  })

  test('nor is the list of pages', async () => {
    expect((await web.get('/__manifest?p=/support&version=1')).status).toBe(404)
  })
})

/** The address of each page with its route. */
function everyPage(): [string, string][] {
  const pathOf = (id: string): string => {
    const { parentId, path = '' } = build.routes[id] ?? {}
    return parentId ? `${pathOf(parentId)}/${path}` : ''
  }
  return Object.keys(build.routes)
    .filter((id) => id !== 'root' && build.routes[id]?.path !== '*')
    .map((id) => [pathOf(id).replace(/\/$/, '').replace(/:\w+/g, 'x') || '/', id])
}

test('a form that cannot be read is the sender’s mistake, too', async () => {
  const bodies = [
    { 'content-type': 'multipart/form-data' },
    { 'content-type': 'multipart/form-data; boundary=x' },
    { 'content-type': 'text/plain' },
    { 'content-type': 'application/x-www-form-urlencoded; charset=nonsense' },
    { cookie: 'journey=%zz; account=%00; lang=%' },
  ]
  web.logged.length = 0
  for (const headers of bodies) {
    const { status } = await web.send('/cookies', { method: 'POST', headers, body: 'x=%zz&%00=%' })
    expect(status).toBeLessThan(500)
  }
  expect(web.logged.filter((line) => line.includes('"level":"error"'))).toEqual([])
})

describe('another host', () => {
  test.each(['evil.example', 'localhost:1', '127.0.0.1', ''])('%s is not ours: 421', async (host) => {
    passedOn.length = 0
    for (const address of ['/', '/account', '/connect/token', '/graphql', '/assets/nothing.css']) {
      const answer = await rawRequest(web.origin, { target: address, headers: { host } })
      expect(answer.status).toBe(421)
      expect(answer.body).not.toContain('evil.example')
      expect(missingHeaders(answer)).toEqual([])
    }
    expect(passedOn).toEqual([])
  })

  test('is no reason not to say that this copy is well', async () => {
    const answer = await rawRequest(web.origin, {
      target: '/health/ready',
      headers: { host: '10.0.0.7:3000' },
    })
    expect(answer.status).toBe(200)
  })
})

test('a form of 2 MB for a machine is too large, in JSON, and is not passed on', async () => {
  passedOn.length = 0
  for (const address of ['/connect/token', '/graphql']) {
    const { status, headers } = await web.send(address, {
      method: 'POST',
      headers: { accept: 'text/html' },
      body: 'x'.repeat(2_000_000),
    })
    expect(status).toBe(413)
    expect(headers.get('content-type')).toContain('application/json')
  }
  expect(passedOn).toEqual([])
})

test('nor is one of 2 MB that comes in pieces and does not say how long it is; a small one is passed on', async () => {
  web.logged.length = 0
  const inPieces = (pieces: number) =>
    rawBytes(
      web.origin,
      [
        'POST /connect/token HTTP/1.1',
        `host: ${new URL(web.origin).host}`,
        'connection: close',
        'transfer-encoding: chunked',
        '',
        ...Array.from({ length: pieces }, () => `2710\r\n${'x'.repeat(10_000)}`),
        '0',
        '',
        '',
      ].join('\r\n'),
    )
  const refused = await inPieces(200)
  expect(refused.status).toBe(413)
  expect(JSON.parse(refused.body)).toMatchObject({ error: 'invalid_request' })
  expect((await inPieces(3)).status).toBe(200)
  expect(web.logged).toEqual([])
})

test('every answer has every security header: pages, files, health, what is passed on, and what is refused', async () => {
  const { $ } = await web.get('/cookies')
  const file = $('link[rel=stylesheet]').first().attr('href') ?? ''
  const more = ['/', '/favicon.ico', file, '/assets/nothing.css', '/health', '/health/ready', '/nowhere']
  for (const path of [...addresses, ...more]) {
    const { headers } = await web.get(path)
    expect({ path, missing: missingHeaders({ headers }) }).toEqual({ path, missing: [] })
  }
  const posted = await web.post('/account/sign-out')
  expect(missingHeaders(posted)).toEqual([])
  const tooLarge = await web.post('/cookies', { x: 'x'.repeat(70_000) })
  expect(tooLarge.status).toBe(413)
  expect(missingHeaders(tooLarge)).toEqual([])
  expect(tooLarge.$('h1').text()).toBe('You sent too much')
})

test('RFC 9116: a finder of a weakness learns where to tell us, for at least a month and less than a year', async () => {
  const { status, headers, html } = await web.get('/.well-known/security.txt')
  expect(status).toBe(200)
  expect(headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect(html).toMatch(/^Contact: (https?|mailto|tel):\S+$/m)
  expect(html).toContain(`Canonical: ${web.origin}/.well-known/security.txt\n`)
  const expires = Date.parse(/^Expires: (\S+)$/m.exec(html)?.[1] ?? '')
  const days = (expires - Date.now()) / 86_400_000
  expect(days).toBeGreaterThan(30)
  expect(days).toBeLessThan(365)
})

test('a proxy that writes no address is warned of once an hour, with no word of what it wrote', async () => {
  const unreadable = await aWeb({ trustedProxies: '1' })
  for (const entry of ['unknown', 'claimant-7', 'unknown']) {
    await unreadable.send('/cookies', { headers: { 'x-forwarded-for': entry } })
  }
  await unreadable.send('/cookies', { headers: { 'x-forwarded-for': '203.0.113.7:49152' } })
  await unreadable.close()
  expect(unreadable.logged).toHaveLength(1)
  expect(unreadable.logged[0]).toContain('"level":"warn"')
  expect(unreadable.logged[0]).not.toContain('claimant-7')
})
