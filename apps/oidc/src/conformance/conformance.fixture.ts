import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import { expect, vi } from 'vitest'
import type { RegisteredClient } from '../api/identity-api.client.ts'
import { aClient, anIdentity } from '../api/identity-api.fake.ts'
import type { Answer } from '../testing/browser.fake.ts'
import type { facadeForTests } from '../testing/facade.fixture.ts'
import { post } from '../testing/service.fixture.ts'
import { answerIn, uidOf } from '../testing/sign-in.fixture.ts'

type Facade = ReturnType<typeof facadeForTests>
type Parameters = Record<string, string>

const SECRET = 'the-suite-types-it-as-it-was-printed'
const file = JSON.parse(
  readFileSync(new URL('../../../../docs/conformance/clients.json', import.meta.url), 'utf8'),
) as { clients: (Partial<RegisteredClient> & { id: string })[] }

export const clientsOfTheSuite = file.clients

/** The clients that an operator registers for the suite, from the very file. */
function registered(id: string): RegisteredClient {
  const described = file.clients.find((client) => client.id === id)
  if (!described) throw new Error(`docs/conformance/clients.json has no ${id}`)
  const isPkceRequired = !described.legacySwitches?.some(({ name }) => name === 'PKCE_OPTIONAL')
  return aClient({ ...described, isPkceRequired })
}

/** The Foundation's suite as far as one module goes: a fresh browser, its plan's own client, requests by hand, and its own checks. */
export function aModule(facade: Facade, own = 'conformance-basic-1') {
  const browser = facade.aBrowser()
  const person = anIdentity({ emailAddress: 'conformance@example.test' })
  facade.api.state.identities.set(person.id, person)

  function aSuiteClient(id = own) {
    const client = { ...registered(id), secret: SECRET }
    facade.api.state.clients.set(id, client)
    return { ...client, redirectUri: client.redirectUris.at(0) ?? '' }
  }

  /** As the suite's own browser: it follows redirects, and signs in on the pages each time that it meets them. */
  async function browse(first: Promise<Answer>) {
    let answer = await first
    let pages = 0
    while (answer.location && new URL(answer.location, facade.origin).origin === facade.origin) {
      const uid = uidOf(answer.location)
      const isPage = /\/interaction\/[\w-]+$/.test(answer.location)
      if (isPage) pages += 1
      answer = await browser.get(
        isPage
          ? `/interaction/${uid}/complete?ticket=${facade.api.finishJourney(uid, person.id)}`
          : answer.location,
      )
    }
    return { ...answer, pages, got: answer.location ? answerIn(answer.location) : {} }
  }

  return {
    browser,
    person,
    aSuiteClient,
    browse,

    /** The suite sends no PKCE and, where it does not matter, one nonce and one state of its own. */
    authorize(changes: Parameters = {}, { client = aSuiteClient(), method = 'GET' } = {}) {
      const request = { ...usual(client.id, client.redirectUri), ...changes }
      const given = Object.fromEntries(Object.entries(request).filter(([, value]) => value !== ''))
      return browse(
        method === 'POST'
          ? browser.post('/connect/authorize', given)
          : browser.get(`/connect/authorize?${new URLSearchParams(given)}`),
      )
    },

    redeem(code: string | undefined, client = aSuiteClient(), more: Parameters = {}) {
      const form = { grant_type: 'authorization_code', redirect_uri: client.redirectUri, code: code ?? '' }
      return tokenRequest(client, { ...form, ...more })
    },
    tokenRequest,

    /** What `oidcc-server` looks at in every ID token. */
    async checkIdToken(idToken: unknown, { clientId = own, nonce = 'n-1' } = {}) {
      const keys = createRemoteJWKSet(new URL(`${facade.origin}/.well-known/jwks`))
      const { payload, protectedHeader } = await jwtVerify(String(idToken), keys, {
        issuer: `${facade.origin}/`,
        audience: clientId,
      })
      expect(protectedHeader).toMatchObject({ alg: 'RS256', kid: expect.any(String) })
      expect(payload).toMatchObject({
        sub: person.id,
        iat: expect.any(Number),
        exp: expect.any(Number),
        ...(nonce && { nonce }),
      })
      if (!nonce) expect(payload).not.toHaveProperty('nonce')
      return payload
    },

    userinfo: (accessToken: unknown) =>
      post(`${facade.origin}/connect/userinfo`, {}, { authorization: `Bearer ${String(accessToken)}` }),

    signOut(parameters: Parameters) {
      return browser.get(`/connect/signout?${new URLSearchParams(parameters)}`)
    },
    /** Presses the button of our confirmation page. */
    confirm({ body }: Answer) {
      const action = /<form method="post" action="([^"]+)"/.exec(body)?.[1] ?? '/no-form-on-this-page'
      const xsrf = /name="xsrf" value="([^"]+)"/.exec(body)?.[1] ?? ''
      return browse(browser.post(action, { xsrf, logout: 'yes' }))
    },
  }

  function usual(clientId: string, redirectUri: string): Parameters {
    return {
      client_id: clientId,
      redirect_uri: redirectUri,
      response_type: 'code',
      scope: 'openid',
      state: 's-1',
      nonce: 'n-1',
    }
  }

  function tokenRequest(client: ReturnType<typeof aSuiteClient>, form: Parameters) {
    const basic = `Basic ${Buffer.from(`${client.id}:${SECRET}`).toString('base64')}`
    return client.tokenEndpointAuthMethod === 'client_secret_post'
      ? post(`${facade.origin}/connect/token`, { ...form, client_id: client.id, client_secret: SECRET })
      : post(`${facade.origin}/connect/token`, form, { authorization: basic })
  }
}

/** The engine has no clock but the machine's: what the suite waits for has passed. Only `Date` moves; nothing sleeps. */
export function pass({ seconds }: { seconds: number }) {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + seconds * 1000 })
}

export const aForeignHint = () =>
  `${Buffer.from(JSON.stringify({ alg: 'RS256', kid: randomUUID() })).toString('base64url')}.e30.c2lnbmF0dXJl`
