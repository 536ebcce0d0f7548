import type { Router } from 'express'
import { roomRouter } from './room-router.ts'

/** Live: the process answers. Ready: it takes requests, which it does until it is told to stop. */
export function health(state: { isStopping: boolean }): Router {
  const router = roomRouter()
  router.get('/health/live', (_request, response) => {
    response.json({ status: 'UP' })
  })
  router.get(['/health', '/health/ready'], (_request, response) => {
    response.status(state.isStopping ? 503 : 200).json({ status: state.isStopping ? 'DOWN' : 'UP' })
  })
  return router
}
