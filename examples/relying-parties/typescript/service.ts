import { randomUUID } from 'node:crypto'
import express, { type Request } from 'express'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import * as oidc from 'openid-client'

const issuer = process.env.ISSUER ?? 'http://localhost:3000/' // the slash at the end is part of it
const clientId = process.env.CLIENT_ID ?? 'my-service'
const clientSecret = process.env.CLIENT_SECRET ?? ''
const port = Number(process.env.PORT ?? 4000)
const own = `http://localhost:${port}`

/** What is kept in the browser's session while the person is away. */
type Leaving = { codeVerifier: string; state: string; nonce: string }
type SignedIn = { claims: Record<string, unknown>; sid: string; idToken: string }
const sessions = new Map<string, { leaving?: Leaving; signedIn?: SignedIn }>()

const provider = await oidc.discovery(
  new URL(issuer),
  clientId,
  undefined,
  oidc.ClientSecretBasic(clientSecret),
  {
    execute: issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [], // plain http on your own computer only
  },
)
const keys = createRemoteJWKSet(new URL(provider.serverMetadata().jwks_uri ?? ''))

const app = express()

app.get('/', (request, response) => {
  const { signedIn } = sessionOf(request) ?? {}
  response.send(
    signedIn
      ? `<h1>Signed in</h1><pre>${inHtml(JSON.stringify(signedIn.claims, null, 2))}</pre><a href="/sign-out">Sign out</a>`
      : '<h1>Signed out</h1><a href="/sign-in">Sign in</a>',
  )
})

app.get('/sign-in', async (_request, response) => {
  const leaving = {
    codeVerifier: oidc.randomPKCECodeVerifier(),
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
  }
  const id = randomUUID()
  sessions.set(id, { leaving })
  response.cookie('session', id, { httpOnly: true, sameSite: 'lax', secure: own.startsWith('https:') })
  const address = oidc.buildAuthorizationUrl(provider, {
    redirect_uri: `${own}/callback`,
    scope: 'openid email profile trn',
    code_challenge: await oidc.calculatePKCECodeChallenge(leaving.codeVerifier),
    code_challenge_method: 'S256',
    state: leaving.state,
    nonce: leaving.nonce,
  })
  response.redirect(address.href)
})

app.get('/callback', async (request, response) => {
  const session = sessionOf(request)
  if (!session?.leaving) return response.redirect('/') // another browser, or the second time
  const { codeVerifier, state, nonce } = session.leaving
  delete session.leaving
  try {
    const tokens = await oidc.authorizationCodeGrant(provider, new URL(request.originalUrl, own), {
      pkceCodeVerifier: codeVerifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    })
    const { sub, sid } = { sub: '', sid: '', ...tokens.claims() }
    // The ID token says who signed in; userinfo has the claims of your scopes.
    const claims = await oidc.fetchUserInfo(provider, tokens.access_token, sub)
    session.signedIn = { claims, sid: String(sid), idToken: tokens.id_token ?? '' }
    response.redirect('/')
  } catch (error) {
    if (!(error instanceof oidc.AuthorizationResponseError)) throw error
    response
      .status(403)
      .send(`<h1>Not signed in</h1><p>${inHtml(`${error.error}: ${error.error_description}`)}</p>`)
  }
})

app.get('/sign-out', (request, response) => {
  const { signedIn } = sessionOf(request) ?? {}
  if (!signedIn) return response.redirect('/')
  forget(({ sid }) => sid === signedIn.sid)
  const address = oidc.buildEndSessionUrl(provider, {
    id_token_hint: signedIn.idToken,
    post_logout_redirect_uri: `${own}/signed-out`,
  })
  response.redirect(address.href)
})

app.get('/signed-out', (_request, response) => {
  response.send('<h1>You have signed out</h1><a href="/sign-in">Sign in</a>')
})

/** OpenID Connect Back-Channel Logout: Get an Identity says here that a session has ended, wherever the person signed out. */
app.post('/backchannel-logout', express.urlencoded(), async (request, response) => {
  response.set('cache-control', 'no-store')
  try {
    const { payload } = await jwtVerify(String(request.body.logout_token), keys, {
      issuer,
      audience: clientId,
      typ: 'logout+jwt', // no ID token may pass for a logout token
      requiredClaims: ['iat', 'exp', 'jti', 'sid', 'events'],
    })
    const events = Object(payload.events)
    if (!('http://schemas.openid.net/event/backchannel-logout' in events) || 'nonce' in payload)
      throw new Error('no logout token')
    forget(({ sid }) => sid === payload.sid)
    response.sendStatus(200)
  } catch {
    response.status(400).json({ error: 'invalid_request' })
  }
})

app.listen(port, '127.0.0.1')

function sessionOf(request: Request) {
  const [, id = ''] = /(?:^|; )session=([\w-]+)/.exec(request.headers.cookie ?? '') ?? []
  return sessions.get(id)
}

function forget(isOver: (signedIn: SignedIn) => boolean): void {
  for (const [id, { signedIn }] of sessions) if (signedIn && isOver(signedIn)) sessions.delete(id)
}

function inHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
