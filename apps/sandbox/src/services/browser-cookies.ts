import { randomBytes } from 'node:crypto'
import type { CookieOptions, Request, Response } from 'express'

/**
 * Two opaque cookies for each service, seen by its own path only. One says which browser a sign-in was started in, and stays the
 * same while several tabs are signing in; the other is the signed-in session, new at every sign-in.
 */
export type BrowserCookies = {
  /** The browser's own value, given out when there is none yet. */
  browserOf(request: Request, response: Response): string
  /** The same without giving one out: null for a browser that started nothing here. */
  knownBrowserOf(request: Request): string | null
  sessionOf(request: Request): string | null
  startSession(response: Response): string
  endSession(response: Response): void
}

export function browserCookies(path: string, isSecure: boolean): BrowserCookies {
  const name = path.slice(1).replaceAll('-', '_')
  const options: CookieOptions = { path, httpOnly: true, sameSite: 'lax', secure: isSecure }
  const prefix = isSecure ? '__Secure-' : ''
  const browser = `${prefix}${name}_browser`
  const session = `${prefix}${name}_session`

  function give(response: Response, cookie: string): string {
    const value = randomBytes(32).toString('base64url')
    response.cookie(cookie, value, options)
    return value
  }

  return {
    browserOf: (request, response) => cookieOf(request, browser) ?? give(response, browser),
    knownBrowserOf: (request) => cookieOf(request, browser),
    sessionOf: (request) => cookieOf(request, session),
    startSession: (response) => give(response, session),
    endSession: (response) => void response.clearCookie(session, options),
  }
}

function cookieOf(request: Request, name: string): string | null {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim())
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) || null
}
