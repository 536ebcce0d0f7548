import { AppTokenRefused, type AppTokenVerifier } from '@identity/app-token'
import type { Logger } from '@identity/runtime'
import type Provider from 'oidc-provider'
import type { Client } from 'oidc-provider'
import { z } from 'zod'
import type { Context, Middleware } from '../edge/middleware.ts'
import { readJson } from '../edge/read-json.ts'
import { routeOf } from '../edge/routes.ts'

const notice = z.object({
  clientId: z.string().max(200),
  identityId: z.uuid(),
  sid: z.string().min(1).max(100),
})
type Notice = z.output<typeof notice>
type Deliver = (this: Client, sub: string, sid: string) => Promise<void>

/**
 * OpenID Connect Back-Channel Logout. The API says which service to notify, its queue tries again, and here is the key that logout tokens are
 * signed with. Answers 204 once the service has taken the token or does not want it any more, and 502 when it is worth another try.
 */
export function logoutNotices(provider: Provider, worker: AppTokenVerifier, logger: Logger): Middleware {
  const deliver = takeDelivery(provider)

  async function tell({ clientId, identityId, sid }: Notice): Promise<boolean> {
    const client = await provider.Client.find(clientId)
    if (!client?.backchannelLogoutUri) return true
    try {
      await deliver.call(client, identityId, sid)
      return true
    } catch (err) {
      logger.warn({ err, clientId }, 'a service was not told of a sign-out')
      return false
    }
  }

  return async (ctx, next) => {
    if (routeOf(ctx)?.name !== 'logout_notices') return next()
    ctx.set('cache-control', 'no-store')
    if (!(await isWorker(ctx, worker))) {
      ctx.status = 401
      ctx.body = { error: 'unauthorized' }
      return
    }
    const read = notice.safeParse(await readJson(ctx.req))
    if (!read.success) {
      ctx.status = 400
      ctx.body = { error: 'invalid_request' }
      return
    }
    const isTold = await tell(read.data)
    ctx.status = isTold ? 204 : 502
    if (!isTold) ctx.body = { error: 'not_delivered' }
  }
}

/** The engine would notify the services itself, once, at a sign-out here. The API notifies them all, wherever the sign-out began. */
function takeDelivery(provider: Provider): Deliver {
  const deliver: unknown = Reflect.get(provider.Client.prototype, 'backchannelLogout')
  if (typeof deliver !== 'function') throw new Error('the engine has no back-channel logout')
  Reflect.set(provider.Client.prototype, 'backchannelLogout', async () => undefined)
  return deliver as Deliver
}

async function isWorker(ctx: Context, worker: AppTokenVerifier): Promise<boolean> {
  const [, token] = ctx.get('authorization').match(/^Bearer (.+)$/i) ?? []
  if (!token) return false
  try {
    return (await worker.verify(token)).app === 'worker'
  } catch (error) {
    if (error instanceof AppTokenRefused) return false
    throw error
  }
}
