import { isMachineEndpoint } from '@identity/runtime'
import type { Context, Middleware } from './middleware.ts'
import { routeOf } from './routes.ts'

/** Programs ask here: whatever happens, the answer is JSON. That goes for other spellings of their addresses, too. */
export function isJsonEndpoint({ originalUrl }: Pick<Context, 'originalUrl'>): boolean {
  return isMachineEndpoint(originalUrl)
}

/** Services that send a browser's Accept header would otherwise get a page in place of an OAuth error. */
export const answerJson: Middleware = async (ctx, next) => {
  if (routeOf(ctx)?.speaks === 'json') ctx.req.headers.accept = 'application/json'
  return next()
}
