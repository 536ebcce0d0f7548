import type { Logger } from '@identity/runtime'
import type { IdentityApi } from '../api/identity-api.client.ts'
import type { SigningKeyRepository } from '../keys/signing-key.repository.ts'
import type { Middleware } from './middleware.ts'
import { routeOf } from './routes.ts'

export type Health = {
  api: Pick<IdentityApi, 'isThere'>
  signingKeys: Pick<SigningKeyRepository, 'areInUse'>
  kids: readonly string[]
  logger: Logger
}

/** Live: the process answers. Ready: a sign-in would succeed, with keys that the database still holds and an API that knows us. */
export function healthEndpoints(health: Health): Middleware {
  return async (ctx, next) => {
    const asked = routeOf(ctx)?.name
    if (asked !== 'live' && asked !== 'ready') return next()
    ctx.set('cache-control', 'no-store')
    const isHealthy = asked === 'live' || (await isReady(health))
    ctx.status = isHealthy ? 200 : 503
    ctx.body = { status: isHealthy ? 'ok' : 'unavailable' }
  }
}

async function isReady({ api, signingKeys, kids, logger }: Health): Promise<boolean> {
  try {
    const [hasKeys] = await Promise.all([signingKeys.areInUse(kids), api.isThere()])
    return hasKeys
  } catch (err) {
    logger.warn({ err }, 'not ready')
    return false
  }
}
