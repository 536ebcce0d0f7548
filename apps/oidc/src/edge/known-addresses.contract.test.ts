import { Writable } from 'node:stream'
import { createLogger, isMachineEndpoint } from '@identity/runtime'
import { badRequests, missingHeaders, otherSpellings, rawRequest } from '@identity/runtime/http-testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { facadeForTests } from '../testing/facade.fixture.ts'
import { uidOf } from '../testing/sign-in.fixture.ts'
import { ROUTES, type RouteName, routeOf } from './routes.ts'

const logged: string[] = []
const destination = new Writable({
  write(chunk, _encoding, done) {
    logged.push(String(chunk))
    done()
  },
})
const facade = facadeForTests({ logger: createLogger({ name: 'oidc', destination }) })

const UID = 'Ab_c-9'
const routes = Object.entries(ROUTES).map(([name, route]) => ({
  name: name as RouteName,
  ...route,
  address: route.path.replace(':uid', UID),
}))

test.each(routes)(
  '$name has one address: every other spelling is refused, as its readers read it',
  async (route) => {
    const before = facade.lookups()
    await fc.assert(
      fc.asyncProperty(
        otherSpellings(route.address, route.path.includes(':uid') ? UID : ''),
        async (target) => {
          const method = route.methods.find((each) => each === 'POST') ?? 'GET'
          const { status, headers, body } = await rawRequest(facade.origin, { method, target })
          expect([400, 404]).toContain(status)
          expect(headers.get('location')).toBeNull()
          if (isMachineEndpoint(target)) expect(JSON.parse(body)).toHaveProperty('error')
        },
      ),
      { numRuns: 40 },
    )
    expect(facade.lookups()).toBe(before)
  },
)

test('a machine’s address under another spelling is not found, in JSON, whatever the caller accepts', async () => {
  for (const path of ['/connect/token/', '/CONNECT/TOKEN', '/connect/toke%6e', '/.well-known/jwks/']) {
    const answer = await fetch(facade.origin + path, { method: 'POST', headers: { accept: 'text/html' } })
    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject({ error: 'not_found' })
  }
})

test('the uid of an address is one segment of letters, digits, - and _', () => {
  expect(routeOf({ originalUrl: `/connect/authorize/${UID}?a=/b` })).toMatchObject({
    name: 'resume',
    uid: UID,
  })
  for (const uid of ['a.b', 'a%62', 'a/b', '', 'x'.repeat(65)]) {
    expect(routeOf({ originalUrl: `/connect/authorize/${uid}` })).toBeUndefined()
  }
})

describe('a request that is none of ours', () => {
  test.each(Object.entries(badRequests))(
    '%s is the sender’s mistake, at every address',
    async (_name, send) => {
      const before = facade.lookups()
      logged.length = 0
      for (const { address } of routes) {
        const answer = await send(facade.origin, address)
        expect(answer.status).toBeGreaterThanOrEqual(400)
        expect(answer.status).toBeLessThan(500)
        expect(missingHeaders(answer)).toEqual([])
      }
      expect(logged.filter((line) => /"level":"(error|fatal|warn)"/.test(line))).toEqual([])
      expect(facade.lookups()).toBe(before)
    },
  )

  test('a method that an address does not take is told which it does', async () => {
    for (const { address, methods } of routes.filter(({ name }) => name !== 'logout_notices')) {
      const method = methods.some((each) => each === 'POST') ? 'DELETE' : 'POST'
      const answer = await fetch(facade.origin + address, { method })
      expect(answer.status).toBe(405)
      if (method === 'POST') expect(answer.headers.get('allow')).toBe(methods.join(', '))
    }
  })
})

test('every answer has every security header: each address, with each of its methods, and those that fail', async () => {
  for (const { address, methods } of routes) {
    for (const method of methods) {
      const answer = await fetch(facade.origin + address, { method, redirect: 'manual' })
      expect({ address, method, missing: missingHeaders(answer) }).toEqual({ address, method, missing: [] })
    }
  }
  const service = facade.aService()
  const browser = facade.aBrowser()
  const begun = await browser.get((await service.request()).url)
  const nowhere = await browser.get('/connect/nothing-here')
  facade.api.state.isUp = false
  const failed = await browser.get(`/interaction/${uidOf(begun.location)}/complete?ticket=x`)
  facade.api.state.isUp = true
  expect([begun, nowhere, failed].map(({ status }) => status)).toEqual([303, 404, 503])
  for (const answer of [begun, nowhere, failed]) expect(missingHeaders(answer)).toEqual([])
  expect(failed.headers.get('retry-after')).toBe('5')
})

test('a form of 2 MB at a machine’s address is too large, in JSON', async () => {
  for (const { address } of routes.filter(
    ({ path }) => path === '/connect/token' || path === '/connect/par',
  )) {
    const answer = await fetch(facade.origin + address, {
      method: 'POST',
      headers: { accept: 'text/html' },
      body: new URLSearchParams({ code: 'x'.repeat(2_000_000) }),
    })
    expect(answer.status).toBe(413)
    expect(await answer.json()).toHaveProperty('error')
  }
})
