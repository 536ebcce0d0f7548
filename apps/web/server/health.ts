import { Router } from 'express'
import type { Config } from './config.ts'

const UPSTREAM_TIMEOUT_MS = 1_000

type HealthOptions = { config: Pick<Config, 'apiUrl' | 'oidcUrl'>; state: { isStopping: boolean } }
type Status = 'UP' | 'DOWN'

/** Live: the process answers. Ready: it takes requests. `/health` adds the apps behind it, whose trouble is theirs alone. */
export function health({ config, state }: HealthOptions): Router {
  const router = Router()
  router.use('/health', (_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store')
    next()
  })
  router.get('/health/live', (_request, response) => {
    response.json({ status: 'UP' })
  })
  router.get('/health/ready', (_request, response) => {
    response.status(state.isStopping ? 503 : 200).json({ status: state.isStopping ? 'DOWN' : 'UP' })
  })
  router.get('/health', async (_request, response) => {
    const [api, oidc] = await Promise.all([statusOf(config.apiUrl), statusOf(config.oidcUrl)])
    const status: Status = api === 'UP' && oidc === 'UP' ? 'UP' : 'DOWN'
    response.status(status === 'UP' ? 200 : 503).json({ status, components: { api, oidc } })
  })
  return router
}

async function statusOf(url: string): Promise<Status> {
  try {
    const response = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(UPSTREAM_TIMEOUT_MS) })
    return response.ok ? 'UP' : 'DOWN'
  } catch {
    return 'DOWN'
  }
}
