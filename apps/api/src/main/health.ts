import { Router } from 'express'

/** `/health/live`: the process answers. `/health/ready`: it can do its work, as `isReady` says. */
export function healthRoutes(isReady: () => Promise<boolean>): Router {
  const routes = Router()
  routes.get('/health/live', (_request, response) => void response.json({ status: 'UP' }))
  routes.get('/health/ready', async (_request, response) => {
    const ready = await isReady().catch(() => false)
    response.status(ready ? 200 : 503).json({ status: ready ? 'UP' : 'DOWN' })
  })
  return routes
}
