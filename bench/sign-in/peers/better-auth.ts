import { CookieJar } from '@identity/stories/cookie-jar'
import { freePort } from '@identity/test-support'
import { request } from 'undici'
import type { Contestant } from '../contestant.ts'
import { aNewcomer } from '../newcomer.ts'
import { relyingService } from '../relying-service.ts'
import { peerLanes, type SignedIn } from './peer-lanes.ts'
import { startPeer } from './peer-process.ts'

const REDIRECT_URI = 'https://bench.example/callback'

/**
 * better-auth with its e-mail code, JWT and OAuth provider plugins. Its sign-in is the same as ours without pages: authorise, ask for a code, send
 * it as JSON, be sent back, token, userinfo. An address that it does not know is registered by that, so this is also its first registration.
 */
export async function betterAuthPeer(databaseUrl: string, postgres: number): Promise<Contestant> {
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const { pid, said, stop } = await startPeer('./better-auth.server.ts', {
    ...{ port, databaseUrl },
    ...{ clientId: '', clientSecret: '', redirectUri: REDIRECT_URI },
  })
  const { client_id: clientId, client_secret: clientSecret } = JSON.parse(said)
  const at = (path: string) => `${origin}/api/auth${path}`
  const service = relyingService({
    ...{ clientId, clientSecret },
    redirectUri: REDIRECT_URI,
    scope: 'openid profile email',
    authorizationUrl: at('/oauth2/authorize'),
    tokenUrl: at('/oauth2/token'),
    userinfoUrl: at('/oauth2/userinfo'),
  })

  async function signIn(email: string): Promise<SignedIn> {
    const cookies = new CookieJar()
    const { url, verifier } = service.begin()
    const loginPage = await redirectOf(url, cookies)
    await post(at('/email-otp/send-verification-otp'), { email, type: 'sign-in' }, cookies)
    const otp = await (await request(`${origin}/mailed?to=${encodeURIComponent(email)}`)).body.text()
    const oauthQuery = loginPage.search.slice(1)
    const answer = await post(at('/sign-in/email-otp'), { email, otp, oauth_query: oauthQuery }, cookies)
    const { access_token: token } = await service.exchange(new URL(String(answer.url)), verifier)
    return {
      token,
      async again() {
        const silent = service.begin({ prompt: 'none' })
        return service.exchange(await redirectOf(silent.url, cookies), silent.verifier)
      },
    }
  }

  const addresses = {
    introspection: at('/oauth2/introspect'),
    jwks: at('/jwks'),
    discovery: at('/.well-known/openid-configuration'),
  }
  return {
    name: 'better-auth',
    roots: { server: pid, PostgreSQL: postgres },
    lanes: {
      ...peerLanes(service, addresses, (lane) => signIn(`lane-${lane}@bench.example`)),
      registration: async () => async () => service.userinfo((await signIn(aNewcomer().email)).token),
    },
    stop,
  }

  async function redirectOf(url: URL, cookies: CookieJar): Promise<URL> {
    const { statusCode, headers, body } = await request(url, { headers: { cookie: cookies.header(url) } })
    const text = await body.text()
    if (statusCode !== 302 || typeof headers.location !== 'string')
      throw new Error(`${url.pathname} answered ${statusCode} ${text.slice(0, 500)}`)
    return new URL(headers.location, url)
  }

  async function post(address: string, json: object, cookies: CookieJar): Promise<Record<string, unknown>> {
    const url = new URL(address)
    const { statusCode, headers, body } = await request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin, cookie: cookies.header(url) },
      body: JSON.stringify(json),
    })
    const text = await body.text()
    if (statusCode !== 200) throw new Error(`${url.pathname} answered ${statusCode} ${text.slice(0, 500)}`)
    cookies.take([headers['set-cookie'] ?? []].flat(), url)
    return JSON.parse(text)
  }
}
