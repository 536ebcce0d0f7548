import type { Context, Middleware } from './middleware.ts'

const METHODS: Record<string, string[]> = {
  '/connect/token': ['POST', 'OPTIONS'],
  '/connect/userinfo': ['GET', 'POST', 'OPTIONS'],
  '/connect/par': ['POST', 'OPTIONS'],
  '/connect/introspect': ['POST', 'OPTIONS'],
  '/connect/revoke': ['POST', 'OPTIONS'],
}

/** These talk to machines: whatever happens, the answer is JSON. */
export function isJsonEndpoint({ path }: Pick<Context, 'path'>): boolean {
  return Object.hasOwn(METHODS, path)
}

/** Services that send a browser's Accept header would otherwise get a page in place of an OAuth error. */
export const answerJson: Middleware = async (ctx, next) => {
  const methods = METHODS[ctx.path]
  if (!methods) return next()
  ctx.req.headers.accept = 'application/json'
  if (methods.includes(ctx.method)) return next()
  ctx.status = 405
  ctx.set('allow', methods.join(', '))
  ctx.body = { error: 'invalid_request', error_description: 'method not allowed' }
}
