import * as oidc from 'openid-client'
import type { RegisteredClient } from '../api/identity-api.client.ts'
import { aClient, type FakeApi } from '../api/identity-api.fake.ts'

export type Service = ReturnType<typeof aService>
export type Request = { url: string; verifier: string; state: string; nonce: string }

/** A relying service: it registers itself with the API and speaks to us through openid-client, as real ones do. */
export function aService(
  { origin, api }: { origin: string; api: FakeApi },
  changes: Partial<RegisteredClient>,
) {
  const client = aClient(changes)
  api.state.clients.set(client.id, client)
  const [redirectUri = ''] = client.redirectUris

  const discover = () =>
    oidc.discovery(new URL(`${origin}/`), client.id, undefined, oidc.ClientSecretBasic(client.secret), {
      execute: [oidc.allowInsecureRequests],
    })

  return {
    ...client,
    redirectUri,
    discover,

    async request(parameters: Record<string, string> = {}): Promise<Request> {
      const verifier = oidc.randomPKCECodeVerifier()
      const state = oidc.randomState()
      const nonce = oidc.randomNonce()
      const url = oidc.buildAuthorizationUrl(await discover(), {
        redirect_uri: redirectUri,
        scope: client.scopes.join(' '),
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
        ...parameters,
      })
      return { url: url.href, verifier, state, nonce }
    },

    /** Exchanges the code in the address that the browser was sent to. */
    async exchange(callback: string, { verifier, state, nonce }: Request) {
      return oidc.authorizationCodeGrant(await discover(), new URL(callback), {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      })
    },

    async userinfo(accessToken: string, subject: string) {
      return oidc.fetchUserInfo(await discover(), accessToken, subject)
    },

    /** Any request of the service's own server, with its client id and secret in the header. */
    async call(path: string, form: Record<string, string>, headers: Record<string, string> = {}) {
      const basic = `${encodeURIComponent(client.id)}:${encodeURIComponent(client.secret)}`
      return post(`${origin}${path}`, form, {
        authorization: `Basic ${Buffer.from(basic).toString('base64')}`,
        ...headers,
      })
    },

    /** The token request by hand, for what openid-client would never send. */
    async tokenRequest(form: Record<string, string>, { secret = client.secret, accept = 'text/html' } = {}) {
      const basic = `${encodeURIComponent(client.id)}:${encodeURIComponent(secret)}`
      const response = await fetch(`${origin}/connect/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${Buffer.from(basic).toString('base64')}`, accept },
        body: new URLSearchParams({ grant_type: 'authorization_code', redirect_uri: redirectUri, ...form }),
      })
      return {
        status: response.status,
        type: response.headers.get('content-type'),
        text: await response.text(),
      }
    },
  }
}

/** A form to a machine's endpoint, and its answer. */
export async function post(url: string, form: Record<string, string>, headers: Record<string, string> = {}) {
  const response = await fetch(url, { method: 'POST', headers, body: new URLSearchParams(form) })
  const text = await response.text()
  const body: Record<string, unknown> = text === '' ? {} : Object(JSON.parse(text))
  return { status: response.status, headers: response.headers, body }
}
