import { pathOf } from '@identity/runtime'
import type { Context } from './middleware.ts'

type Route = { path: string; speaks: 'pages' | 'json'; methods: readonly string[] }

const READ = ['GET', 'HEAD'] as const

/**
 * Every address of the facade, the engine's and our own, each in its one spelling. The engine is given these and reached by no others; its own
 * router would also take other cases, a slash at the end, and escapes. Every rule that is about a route asks `routeOf`, and never reads a path.
 */
export const ROUTES = {
  authorization: { path: '/connect/authorize', speaks: 'pages', methods: [...READ, 'POST'] },
  resume: { path: '/connect/authorize/:uid', speaks: 'pages', methods: READ },
  complete: { path: '/interaction/:uid/complete', speaks: 'pages', methods: READ },
  end_session: { path: '/connect/signout', speaks: 'pages', methods: [...READ, 'POST'] },
  end_session_confirm: { path: '/connect/signout/confirm', speaks: 'pages', methods: ['POST'] },
  end_session_success: { path: '/connect/signout/success', speaks: 'pages', methods: READ },
  token: { path: '/connect/token', speaks: 'json', methods: ['POST', 'OPTIONS'] },
  userinfo: { path: '/connect/userinfo', speaks: 'json', methods: ['GET', 'POST', 'OPTIONS'] },
  pushed_authorization_request: { path: '/connect/par', speaks: 'json', methods: ['POST', 'OPTIONS'] },
  introspection: { path: '/connect/introspect', speaks: 'json', methods: ['POST', 'OPTIONS'] },
  revocation: { path: '/connect/revoke', speaks: 'json', methods: ['POST', 'OPTIONS'] },
  jwks: { path: '/.well-known/jwks', speaks: 'json', methods: [...READ, 'OPTIONS'] },
  discovery: { path: '/.well-known/openid-configuration', speaks: 'json', methods: [...READ, 'OPTIONS'] },
  oauth_discovery: {
    path: '/.well-known/oauth-authorization-server',
    speaks: 'json',
    methods: [...READ, 'OPTIONS'],
  },
  // The well-known name stands between the host and the path of what it is about (RFC 9728, 3).
  protected_resource: {
    path: '/.well-known/oauth-protected-resource/graphql',
    speaks: 'json',
    methods: READ,
  },
  logout_notices: { path: '/internal/logout-notices', speaks: 'json', methods: ['POST'] }, // our edge does not pass it on
  live: { path: '/health/live', speaks: 'json', methods: READ },
  ready: { path: '/health/ready', speaks: 'json', methods: READ },
} as const satisfies Record<string, Route>

export type RouteName = keyof typeof ROUTES

export type Matched = Route & { name: RouteName; uid: string | undefined }

const UID = '([\\w-]{1,64})'
const named = Object.entries(ROUTES).map(([name, route]: [string, Route]) => ({
  ...route,
  name: name as RouteName,
}))
const fixed = new Map<string, Matched>(
  named.filter(({ path }) => !path.includes(':')).map((route) => [route.path, { ...route, uid: undefined }]),
)
const patterns = named
  .filter(({ path }) => path.includes(':'))
  .map((route) => ({ route, pattern: new RegExp(`^${route.path.replace(':uid', UID)}$`) }))

/** The route of a request, for requests in the one spelling of it; `undefined` for all others. It reads the target as it was sent. */
export function routeOf({ originalUrl }: Pick<Context, 'originalUrl'>): Matched | undefined {
  const path = pathOf(originalUrl)
  const known = fixed.get(path)
  if (known) return known
  for (const { route, pattern } of patterns) {
    const found = pattern.exec(path)
    if (found) return { ...route, uid: found[1] }
  }
  return undefined
}
