import { randomBytes } from 'node:crypto'
import { type RequestHandler, type Response, Router } from 'express'
import helmet from 'helmet'

const YEAR_SECONDS = 31_536_000

/** A nonce for this response alone, then the headers that keep the page to itself. */
export function securityHeaders({ isSecure }: { isSecure: boolean }): RequestHandler {
  const withNonce: RequestHandler = (_request, response, next) => {
    response.locals.nonce = randomBytes(16).toString('base64')
    next()
  }
  const self = ["'self'"]
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: [(_request, response) => `'nonce-${nonceOf(response as Response)}'`, "'strict-dynamic'"],
        styleSrc: self,
        imgSrc: self,
        fontSrc: self,
        connectSrc: self,
        manifestSrc: self,
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        // No form-action: browsers apply it to the whole chain of redirects, and ours ends at the relying service.
      },
    },
    frameguard: { action: 'deny' },
    // Not no-referrer: with that, browsers send `Origin: null` with our own forms.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: isSecure ? { maxAge: YEAR_SECONDS, includeSubDomains: true } : false,
  })
  return Router().use(withNonce, protect)
}

/**
 * For pages whose address holds a secret: not even our own files, and what logs their requests, get to see it. As with no-referrer,
 * nothing but the origin is told; unlike with it, the page's form can still be posted.
 */
export const hideAddress: RequestHandler = (_request, response, next) => {
  response.setHeader('Referrer-Policy', 'strict-origin')
  next()
}

/** The nonce of this response's Content-Security-Policy. */
export function nonceOf(response: Response): string {
  return String(response.locals.nonce)
}
