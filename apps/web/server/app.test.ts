import type { IncomingMessage } from 'node:http'
import { missingHeaders } from '@identity/runtime/http-testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aJourney, UID } from '../testing/journey.builder.ts'
import { aWeb, listen, type Web } from '../testing/web.fixture.ts'

let web: Web
beforeAll(async () => {
  web = await aWeb()
})
afterAll(() => web.close())

const email = `/interaction/${UID}/email`

const machines = [
  '/connect/token',
  '/connect/userinfo',
  '/connect/introspect',
  '/connect/revoke',
  '/connect/par',
  '/.well-known/openid-configuration',
  '/.well-known/jwks',
  '/.well-known/webhook-jwks',
  '/.well-known/webhook-schemas/1',
  '/graphql',
  '/notify/callbacks',
]

async function atEmail() {
  web.api.journey = aJourney('EMAIL')
  web.api.isBroken = false
  await web.open()
}

describe('the headers of a page', () => {
  test('let nothing run or load but what we serve, and nobody frame it', async () => {
    const { headers } = await web.get('/cookies')
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toMatch(/script-src 'nonce-[^']+' 'strict-dynamic'(;|$)/)
    for (const source of ['style-src', 'img-src', 'font-src', 'connect-src'])
      expect(policy).toContain(`${source} 'self'`)
    expect(policy).toContain("base-uri 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/form-action|unsafe|data:/)
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('strict-transport-security')).toBeNull()
  })

  test('carry a new nonce each time', async () => {
    const policies = await Promise.all([web.get('/cookies'), web.get('/cookies')])
    expect(policies[0].headers.get('content-security-policy')).not.toBe(
      policies[1].headers.get('content-security-policy'),
    )
  })
})

describe('files', () => {
  test('that a page links to are there, and kept for a year', async () => {
    const { $ } = await web.get('/cookies')
    const links = $('link, script[src]')
      .map((_, link) => $(link).attr('href') ?? $(link).attr('src'))
      .get()
    expect(links.length).toBeGreaterThanOrEqual(3)
    for (const link of links) {
      const { status, headers } = await web.get(link)
      expect(status).toBe(200)
      expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    }
  })

  test('and pages travel compressed, unless the proxy in front of us is to do it', async () => {
    const bare = await aWeb({ compression: 'off' })
    for (const path of [
      '/cookies',
      (await web.get('/cookies')).$('link[rel=stylesheet]').attr('href') ?? '',
    ]) {
      expect((await web.get(path)).headers.get('content-encoding')).toBeTruthy()
      expect((await bare.get(path)).headers.get('content-encoding')).toBeNull()
    }
    bare.close()
  })

  test('include the icon that browsers ask for unasked', async () => {
    const { status, headers } = await web.get('/favicon.ico')
    expect(status).toBe(200)
    expect(headers.get('content-type')).toMatch(/^image\//)
  })
})

describe('health', () => {
  test('is good for this app whatever happens to those behind it, and says what happens to them', async () => {
    expect((await web.get('/health/live')).status).toBe(200)
    expect((await web.get('/health/ready')).status).toBe(200)
    const { status, html } = await web.get('/health')
    expect(status).toBe(503)
    expect(JSON.parse(html)).toMatchObject({ status: 'DOWN', components: { api: 'UP', oidc: 'DOWN' } })
  })

  test('says not ready once the app is stopping', async () => {
    web.state.isStopping = true
    expect((await web.get('/health/ready')).status).toBe(503)
    expect((await web.get('/health/live')).status).toBe(200)
    web.state.isStopping = false
  })
})

describe('an answer', () => {
  test.each(['https://evil.example', 'null'])('sent by a page of %s is not used', async (origin) => {
    await atEmail()
    web.api.received.length = 0
    const { status, $ } = await web.send(email, {
      method: 'POST',
      headers: { origin },
      body: new URLSearchParams({ emailAddress: 'sam@example.com' }),
    })
    expect(status).toBe(403)
    expect($('h1').text()).toBe('You cannot do that from another site')
    expect(web.api.received).toEqual([])
  })

  test('is not used either when the request pretends to come through a proxy of that site', async () => {
    await atEmail()
    const { status } = await web.send(email, {
      method: 'POST',
      headers: { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
      body: new URLSearchParams({ emailAddress: 'sam@example.com' }),
    })
    expect(status).toBe(403)
  })

  test('without an origin is not used where the browser says that another site sent it', async () => {
    await atEmail()
    const { status } = await web.send(email, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'cross-site' },
      body: new URLSearchParams({ emailAddress: 'sam@example.com' }),
    })
    expect(status).toBe(403)
  })

  test.each([
    ['our own page', () => ({ origin: web.origin })],
    ['our own page that hides its origin', () => ({ origin: 'null', 'sec-fetch-site': 'same-origin' })],
  ])('sent by %s is used', async (_whose, headersOf) => {
    await atEmail()
    web.api.outcomes.SendPasscode = { __typename: 'JourneyMoved', journey: aJourney('PASSCODE') }
    const { status } = await web.send(email, {
      method: 'POST',
      headers: headersOf(),
      body: new URLSearchParams({ emailAddress: 'sam@example.com' }),
    })
    expect(status).toBe(303)
  })

  test('far longer than any form is refused unread', async () => {
    await atEmail()
    const { status } = await web.post(email, { emailAddress: 'a'.repeat(70_000) })
    expect(status).toBe(413)
  })

  test('that is not a form is the sender’s mistake, not ours', async () => {
    await atEmail()
    const headers = { 'content-type': 'application/json' }
    const { status } = await web.send(email, { method: 'POST', headers, body: '{}' })
    expect(status).toBe(400)
  })
})

describe('when something is broken', () => {
  test('an API that fails leads to a page that says so and gives nothing away', async () => {
    await atEmail()
    web.api.isBroken = true
    const { status, $, html } = await web.get(email)
    expect(status).toBe(500)
    expect($('h1').text()).toBe('Sorry, there is a problem with the service')
    expect(html).not.toMatch(/INTERNAL|GraphQL|at \w+ \(/)
    expect(web.logged.some((line) => line.includes('Journey failed: INTERNAL_SERVER_ERROR'))).toBe(true)
  })

  test('an API that is away leads to “unavailable”', async () => {
    const lonely = await aWeb({ apiUrl: 'http://127.0.0.1:9' })
    const { status, $ } = await lonely.get(`/interaction/${UID}`)
    expect(status).toBe(503)
    expect($('h1').text()).toBe('Sorry, the service is unavailable')
    await lonely.close()
  })

  test.each(['/connect/authorize', '/connect/signout', `/interaction/${UID}/complete?ticket=t`])(
    'a facade that is away leads to “unavailable” at %s',
    async (path) => {
      const { status, $, headers } = await web.get(path)
      expect(status).toBe(503)
      expect($('h1').text()).toBe('Sorry, the service is unavailable')
      expect(headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('retry-after')).toBe('5')
    },
  )

  test.each(machines)(
    'programs are told in JSON that the app behind %s is away, and when to ask again',
    async (path) => {
      const lonely = await aWeb({ apiUrl: 'http://127.0.0.1:9' })
      const { status, html, headers } = await lonely.send(path, {
        method: 'POST',
        headers: { accept: 'text/html' },
        body: '{}',
      })
      await lonely.close()
      expect(status).toBe(503)
      expect(headers.get('content-type')).toContain('application/json')
      expect(headers.get('retry-after')).toBe('5')
      expect(html).toMatch(/temporarily_unavailable|UPSTREAM_UNAVAILABLE/)
    },
  )

  test('an address that nobody has is nothing to log', async () => {
    web.logged.length = 0
    const { status, $ } = await web.get('/nowhere/at/all')
    expect(status).toBe(404)
    expect($('h1').text()).toBe('Page not found')
    expect(web.logged).toEqual([])
  })
})

describe('the edge proxy', () => {
  type Seen = { url: string | undefined; headers: IncomingMessage['headers']; body: string }
  const seen: Seen[] = []
  let edge: Web
  let upstream: Awaited<ReturnType<typeof listen>>

  beforeAll(async () => {
    upstream = await listen()
    upstream.server.on('request', async (request, response) => {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk)
      seen.push({ url: request.url, headers: request.headers, body: Buffer.concat(chunks).toString() })
      response.writeHead(201, { 'x-from': 'upstream', 'cache-control': 'max-age=60' }).end('answered')
    })
    edge = await aWeb({ oidcUrl: upstream.origin, apiUrl: upstream.origin })
  })
  afterAll(async () => {
    upstream.server.close()
    await edge.close()
  })

  test.each([
    '/connect/authorize?client_id=npq&state=a%20b',
    '/.well-known/openid-configuration',
    '/interaction/an-interaction/complete?ticket=t',
    '/graphql',
    '/notify/callbacks',
    '/.well-known/webhook-jwks',
    '/.well-known/webhook-schemas/1',
  ])('passes %s on as it is, and its answer back as it is', async (path) => {
    seen.length = 0
    const { status, headers, html } = await edge.send(path, { method: 'POST', body: 'what=was+sent' })
    expect(seen).toMatchObject([{ url: path, body: 'what=was+sent' }])
    expect(status).toBe(201)
    expect(html).toContain('answered')
    expect(headers.get('x-from')).toBe('upstream')
    expect(headers.get('cache-control')).toBe('max-age=60')
    expect(missingHeaders({ headers })).toEqual([]) // the app behind us had forgotten them
  })

  test('says who asked and where, and believes nobody else about it', async () => {
    seen.length = 0
    const headers = {
      'x-forwarded-for': '203.0.113.7',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      forwarded: 'host=evil.example',
    }
    await edge.send('/connect/authorize', { headers })
    const { host } = new URL(edge.origin)
    expect(seen[0]?.headers).toMatchObject({
      host,
      'x-forwarded-host': host,
      'x-forwarded-proto': 'http',
      'x-forwarded-for': '127.0.0.1',
    })
    expect(seen[0]?.headers.forwarded).toBeUndefined()
  })
})
