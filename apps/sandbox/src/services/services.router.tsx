/** @jsxRuntime automatic */
import type { Router } from 'express'
import type { RoomTools } from '../shell/room.ts'
import { roomRouter } from '../shell/room-router.ts'
import { demoServices } from './demo-service.ts'
import { type ServiceSettings, serviceRouter } from './service.router.tsx'
import { ServicesPage } from './services.page.tsx'

/** The list of demonstration services, and each of them at its own path. */
export function servicesRouter(tools: RoomTools, settings: ServiceSettings): Router {
  const router = roomRouter()
  router.get('/services', (_request, response) => {
    tools.sendPage(response, 200, (frame) => <ServicesPage frame={frame} services={demoServices} />)
  })
  for (const service of demoServices) router.use(serviceRouter(tools, service, settings))
  return router
}
