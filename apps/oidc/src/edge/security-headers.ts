import type { Context, Middleware } from './middleware.ts'

// No form-action: Chromium applies it to every redirect that follows a form, and ours end at the services.
const POLICY = {
  'default-src': "'none'",
  'style-src': "'self'",
  'font-src': "'self'",
  'img-src': "'self'",
  'manifest-src': "'self'",
  'script-src': "'self'",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
}

// A year. With the subdomains: one over http could set cookies for us.
const HSTS = `max-age=${365 * 24 * 60 * 60}; includeSubDomains`

/** On every answer, so that the engine's own pages have them as well: it adds the hash of its one script to `script-src`. */
export function securityHeaders(origin: URL): Middleware {
  const policy = policyWith(POLICY['script-src'])
  return async (ctx, next) => {
    ctx.set('content-security-policy', policy)
    ctx.set('x-content-type-options', 'nosniff')
    ctx.set('x-frame-options', 'DENY')
    ctx.set('referrer-policy', 'same-origin') // addresses of ours may hold a ticket or a state
    if (origin.protocol === 'https:') ctx.set('strict-transport-security', HSTS)
    return next()
  }
}

/** Lets this answer run the page's one inline script. */
export function allowScript(ctx: Pick<Context, 'set'>, nonce: string): void {
  ctx.set('content-security-policy', policyWith(`${POLICY['script-src']} 'nonce-${nonce}'`))
}

function policyWith(scripts: string): string {
  return Object.entries({ ...POLICY, 'script-src': scripts })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ')
}
