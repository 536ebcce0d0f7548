import type { Configuration } from 'oidc-provider'

type Cookies = NonNullable<Configuration['cookies']>

/**
 * Signed, host-only, out of reach of scripts. Over https the names carry the browser's own promise: `__Host-` for the session, which no
 * other path or subdomain can then set; `__Secure-` for the others, which keep to the paths of one interaction so that two tabs do not mix.
 */
export function cookiesFor(origin: URL, keys: readonly string[]): Cookies {
  const isHttps = origin.protocol === 'https:'
  const options = { httpOnly: true, sameSite: 'lax', secure: isHttps, signed: true } as const
  return {
    keys: [...keys],
    names: {
      session: isHttps ? '__Host-session' : '_session',
      interaction: isHttps ? '__Secure-interaction' : '_interaction',
      resume: isHttps ? '__Secure-interaction-resume' : '_interaction_resume',
    },
    long: options,
    short: options,
  }
}
