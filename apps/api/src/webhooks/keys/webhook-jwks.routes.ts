import { Router } from 'express'
import type { Repositories } from '../repositories.ts'

/** Where receivers read the keys that sign webhooks, and for how long they may keep them. */
export const WEBHOOK_JWKS_PATH = '/.well-known/webhook-jwks'
const KEPT_SECONDS = 3_600

type Showing = { repositories: Pick<Repositories, 'webhookKeys'> }

export function webhookJwksRoutes({ repositories }: Showing): Router {
  return Router().get(WEBHOOK_JWKS_PATH, async (_request, response) => {
    const keys = await repositories.webhookKeys.list()
    response
      .set('cache-control', `public, max-age=${KEPT_SECONDS}`)
      .json({ keys: keys.map(({ publicJwk }) => publicJwk) })
  })
}
