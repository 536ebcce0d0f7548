import { type AppLoadContext, type Cookie, createCookie } from '@remix-run/node'

type Options = { path: string; maxAgeSeconds?: number }

/**
 * A cookie of ours: signed, out of reach of scripts, gone when the browser closes unless it has an age. Over https its name carries the
 * browser's own promise: `__Host-` where it is for every path, so that no other host or path can set it; `__Secure-` where it keeps to one path.
 */
export function safeCookie(
  { cookie }: AppLoadContext,
  name: string,
  { path, maxAgeSeconds }: Options,
): Cookie {
  const prefix = path === '/' ? '__Host-' : '__Secure-'
  return createCookie(cookie.isSecure ? prefix + name : name, {
    path,
    ...(maxAgeSeconds && { maxAge: maxAgeSeconds }),
    httpOnly: true,
    sameSite: 'lax',
    secure: cookie.isSecure,
    secrets: cookie.keys,
  })
}
