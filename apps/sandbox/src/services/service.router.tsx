/** @jsxRuntime automatic */
import type { Request, Response, Router } from 'express'
import { BoundedMap } from '../shell/bounded-map.ts'
import type { RoomTools } from '../shell/room.ts'
import { roomRouter } from '../shell/room-router.ts'
import { logoutTokenReader } from './back-channel-logout.ts'
import { browserCookies } from './browser-cookies.ts'
import { ClaimsPage } from './claims.page.tsx'
import type { DemoService } from './demo-service.ts'
import { NotSignedInPage, type NotSignedInReason, statusOf } from './not-signed-in.page.tsx'
import {
  beginSignIn,
  errorFromProvider,
  finishSignIn,
  type PendingSignIn,
  type SignedIn,
  signOutUrl,
} from './sign-in.ts'
import { StartPage } from './start.page.tsx'

export type ServiceSettings = { issuer: string; sandboxUrl: string; clientSecret: string }

const MINUTE_MS = 60_000
const PENDING_LIFE_MS = 2 * 60 * MINUTE_MS // as long as a journey may rest
const SESSION_LIFE_MS = 12 * 60 * MINUTE_MS
const MOST_REMEMBERED = 1_000

/** One demonstration service: a start page, the way to the sign-in pages and back, and the claims. */
export function serviceRouter(tools: RoomTools, service: DemoService, settings: ServiceSettings): Router {
  const { clock, logger, sendPage } = tools
  const { path } = service
  const redirectUri = `${settings.sandboxUrl}${path}/callback`
  const cookies = browserCookies(path, settings.sandboxUrl.startsWith('https:'))
  // By state, so that several tabs can be on the way at once; with the browser, so that no browser can finish another's sign-in.
  const pending = new BoundedMap<PendingSignIn & { browser: string }>({
    clock,
    most: MOST_REMEMBERED,
    lifeMs: PENDING_LIFE_MS,
  })
  const sessions = new BoundedMap<SignedIn & { signOutUrl: string }>({
    clock,
    most: MOST_REMEMBERED,
    lifeMs: SESSION_LIFE_MS,
  })
  // By the provider's name for the session, to end ours when it ends theirs.
  const sessionsBySid = new BoundedMap<string>({ clock, most: MOST_REMEMBERED, lifeMs: SESSION_LIFE_MS })
  const readLogoutToken = logoutTokenReader(settings.issuer, service.clientId)
  const router = roomRouter()

  function signedInAt(request: Request): (SignedIn & { signOutUrl: string }) | undefined {
    const session = cookies.sessionOf(request)
    return session ? sessions.get(session) : undefined
  }

  function sendNotSignedIn(response: Response, reason: NotSignedInReason, code?: string) {
    sendPage(response, statusOf(reason), (frame) => (
      <NotSignedInPage frame={frame} service={service} reason={reason} code={code} />
    ))
  }

  router.get(path, (request, response) => {
    // Given out here already: two tabs that press "Start now" at the same moment must have the same one.
    cookies.browserOf(request, response)
    const signedIn = signedInAt(request)
    sendPage(response, 200, (frame) =>
      signedIn ? (
        <ClaimsPage frame={frame} service={service} signedIn={signedIn} />
      ) : (
        <StartPage frame={frame} service={service} />
      ),
    )
  })

  router.get(`${path}/start`, async (request, response) => {
    const browser = cookies.browserOf(request, response)
    try {
      const begun = await beginSignIn(service, { ...settings, redirectUri })
      pending.set(begun.state, { ...begun.pending, browser })
      response.redirect(303, begun.url.href)
    } catch (error) {
      logger.warn({ err: error, clientId: service.clientId }, 'a sign-in could not be started')
      sendNotSignedIn(response, 'unavailable')
    }
  })

  router.get(`${path}/callback`, async (request, response) => {
    const url = new URL(request.originalUrl, settings.sandboxUrl)
    const state = url.searchParams.get('state') ?? ''
    const begun = pending.get(state)
    if (!begun || begun.browser !== cookies.knownBrowserOf(request)) {
      // Back button or a second click after signing in: there is nothing to do twice.
      return signedInAt(request) ? response.redirect(303, path) : sendNotSignedIn(response, 'expired')
    }
    pending.delete(state)
    try {
      const { idTokenHint, ...signedIn } = await finishSignIn(url, state, begun)
      const session = cookies.startSession(response)
      const afterwards = `${settings.sandboxUrl}${path}`
      sessions.set(session, { ...signedIn, signOutUrl: signOutUrl(begun, idTokenHint, afterwards) })
      if (typeof signedIn.idToken.sid === 'string') sessionsBySid.set(signedIn.idToken.sid, session)
      response.redirect(303, path)
    } catch (error) {
      const code = errorFromProvider(error)
      if (code === 'access_denied') return sendNotSignedIn(response, 'declined')
      logger.warn({ err: error, clientId: service.clientId, code }, 'a sign-in did not succeed')
      sendNotSignedIn(response, 'failed', code ?? undefined)
    }
  })

  router.get(`${path}/claims.json`, (request, response) => {
    const signedIn = signedInAt(request)
    if (!signedIn) return void response.status(404).json({ error: 'not_signed_in' })
    const { claims, idToken, userinfo } = signedIn
    response.json({ claims, idToken, userinfo })
  })

  router.post(`${path}/sign-out`, (request, response) => {
    const session = cookies.sessionOf(request)
    if (session) sessions.delete(session)
    cookies.endSession(response)
    response.redirect(303, path)
  })

  router.post(`${path}/sign-out-everywhere`, (request, response) => {
    const signedIn = signedInAt(request)
    const session = cookies.sessionOf(request)
    if (session) sessions.delete(session)
    cookies.endSession(response)
    response.redirect(303, signedIn?.signOutUrl ?? path)
  })

  // Get an Identity tells us here that a session has ended, wherever that was.
  router.post(`${path}/back-channel-logout`, async (request, response) => {
    response.setHeader('Cache-Control', 'no-store')
    try {
      const sid = await readLogoutToken(String(request.body?.logout_token))
      const session = sessionsBySid.get(sid)
      if (session) sessions.delete(session)
      response.status(200).end()
    } catch (error) {
      logger.warn({ err: error, clientId: service.clientId }, 'a logout token was refused')
      response.status(400).json({ error: 'invalid_request' })
    }
  })

  return router
}
