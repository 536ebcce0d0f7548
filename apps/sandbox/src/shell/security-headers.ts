import { randomBytes } from 'node:crypto'
import type { RequestHandler, Response } from 'express'

/** A nonce for this response alone, then the headers that keep a page to itself. */
export const securityHeaders: RequestHandler = (_request, response, next) => {
  const nonce = randomBytes(16).toString('base64')
  response.locals.nonce = nonce
  response.set({
    'Content-Security-Policy': contentSecurityPolicy(nonce),
    'X-Content-Type-Options': 'nosniff',
    // Not no-referrer: with that, browsers send `Origin: null` with our own forms.
    'Referrer-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  })
  next()
}

/** The nonce of this response's Content-Security-Policy. */
export function nonceOf(response: Response): string {
  return String(response.locals.nonce)
}

function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    // No form-action: browsers apply it to the whole chain of redirects, and signing in leaves this origin.
  ].join('; ')
}
