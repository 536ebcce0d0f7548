import { RETRY_AFTER_SECONDS } from '@identity/runtime'
import type { Middleware } from './middleware.ts'

/** What is away is mostly back in a moment, and programs are told when to ask again. */
export const sayWhenToRetry: Middleware = async (ctx, next) => {
  await next()
  if (ctx.status === 503) ctx.set('retry-after', String(RETRY_AFTER_SECONDS))
}
