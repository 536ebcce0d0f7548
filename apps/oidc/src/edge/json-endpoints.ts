import { isMachineEndpoint } from '@identity/runtime'
import type { Context, Middleware } from './middleware.ts'
import { routeOf } from './routes.ts'

/** Programs ask here: whatever happens, the answer is JSON. That goes for other spellings of their addresses, too. */
export function isJsonEndpoint({ originalUrl }: Pick<Context, 'originalUrl'>): boolean {
  return isMachineEndpoint(originalUrl)
}

/** Services that send a browser's Accept header would otherwise get a page in place of an OAuth error. */
export const answerJson: Middleware = async (ctx, next) => {
  const route = routeOf(ctx)
  if (route?.speaks === 'json') ctx.req.headers.accept = 'application/json'
  // The engine answers only a browser that asks for another site; anybody else is told what there is (RFC 9110, 9.3.7).
  if (ctx.method !== 'OPTIONS' || ctx.get('access-control-request-method')) return next()
  ctx.status = 204
  ctx.set('allow', route?.methods.join(', ') ?? '')
}
