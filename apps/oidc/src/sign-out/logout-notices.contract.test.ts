import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { facadeForTests } from '../testing/facade.fixture.ts'
import { signIn } from '../testing/sign-in.fixture.ts'

let allowed: string[] = []
const facade = facadeForTests({ outboundHosts: () => allowed })

const received: string[] = []
let status = 200
let server: Server
let url = ''

beforeAll(async () => {
  server = createServer(async (request, response) => {
    received.push(new URLSearchParams(await text(request)).get('logout_token') ?? '')
    response.writeHead(status).end()
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/back-channel-logout`
  allowed = [new URL(url).host]
  await rebuild()
})
afterAll(() => new Promise((closed) => server.close(closed)))
beforeEach(() => {
  received.length = 0
  status = 200
})

/** Any change of keys builds a new engine, which reads its settings again. */
async function rebuild() {
  await facade.keys.rotate(new Date(facade.clock.now().getTime() + 60_000), facade.clock.now())
  await facade.engine.refresh()
}

const aListeningService = (id: string) => facade.aService({ id, backchannelLogoutUri: url })

async function tell(notice: Record<string, unknown>, token?: string): Promise<number> {
  const response = await fetch(`${facade.origin}/internal/logout-notices`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token ?? (await facade.api.workerToken())}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify(notice),
  })
  return response.status
}

test('Back-Channel Logout 2.4: the logout token says whose session ended, and nothing of an ID token’s', async () => {
  const service = aListeningService('listens')
  const teacher = facade.aPerson()
  const request = await service.request()
  const { callback } = await signIn(facade, facade.aBrowser(), request, teacher)
  const sid = (await service.exchange(callback, request)).claims()?.sid
  expect(await tell({ clientId: service.id, identityId: teacher.id, sid })).toBe(204)

  const keys = createRemoteJWKSet(new URL(`${facade.origin}/.well-known/jwks`))
  const { payload, protectedHeader } = await jwtVerify(received[0] ?? '', keys, {
    issuer: `${facade.origin}/`,
    audience: service.id,
    typ: 'logout+jwt',
  })
  expect(protectedHeader.alg).toBe('RS256')
  expect(payload).toMatchObject({
    sub: teacher.id,
    sid,
    events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
    jti: expect.any(String),
  })
  expect(payload).not.toHaveProperty('nonce')
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(120)
})

test('a service that does not take the token is worth another try', async () => {
  const service = aListeningService('is-broken')
  const notice = { clientId: service.id, identityId: facade.aPerson().id, sid: 'any' }
  status = 503
  expect(await tell(notice)).toBe(502)
  status = 204
  expect(await tell(notice)).toBe(204)
})

test('a service that does not listen any more has nothing to be told', async () => {
  const { id } = facade.aService({ id: 'does-not-listen' })
  const identityId = facade.aPerson().id
  expect(await tell({ clientId: id, identityId, sid: 'any' })).toBe(204)
  expect(await tell({ clientId: 'never-registered', identityId, sid: 'any' })).toBe(204)
  expect(received).toEqual([])
})

test('an address inside our own network is not called unless a setting names it', async () => {
  const service = aListeningService('points-inside')
  const before = allowed
  allowed = []
  await facade.sql`delete from oidc.signing_key where state in ('published', 'pending')`
  await rebuild()
  expect(await tell({ clientId: service.id, identityId: facade.aPerson().id, sid: 'any' })).toBe(502)
  expect(received).toEqual([])
  allowed = before
  await facade.sql`delete from oidc.signing_key where state in ('published', 'pending')`
  await rebuild()
})

test('only our worker may have services told', async () => {
  const service = aListeningService('is-protected')
  const notice = { clientId: service.id, identityId: facade.aPerson().id, sid: 'any' }
  expect(await tell(notice, 'nonsense')).toBe(401)
  expect(await tell({ ...notice, identityId: 'nobody' })).toBe(400)
  const unsigned = await fetch(`${facade.origin}/internal/logout-notices`, { method: 'POST' })
  expect(unsigned.status).toBe(401)
  expect(received).toEqual([])
})

test('signing out here tells the services by way of the API, and not twice', async () => {
  const service = aListeningService('signs-out-here')
  const browser = facade.aBrowser()
  await signIn(facade, browser, await service.request(), facade.aPerson())
  facade.api.state.ended.length = 0
  const page = await browser.get('/connect/signout')
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
  await browser.post('/connect/signout/confirm', { xsrf, logout: 'yes' })
  expect(facade.api.state.ended).toHaveLength(1)
  expect(received).toEqual([])
})
