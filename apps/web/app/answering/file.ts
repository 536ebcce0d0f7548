import { isRouteErrorResponse } from '@remix-run/react'
import type { createStaticHandler } from 'react-router-dom/server.js'
import type { Page } from './page.tsx'

/** An address without a page: what its loader or action answers is sent as it is, be it returned or thrown. */
export function createFile(handler: ReturnType<typeof createStaticHandler>, routeId: string): Page {
  return async (request, context) => {
    try {
      const answer: unknown = await handler.queryRoute(request, { routeId, requestContext: context })
      if (answer instanceof Response) return answer
      throw new Error(`${routeId} answered no Response`)
    } catch (error) {
      if (error instanceof Response) return error
      if (isRouteErrorResponse(error)) return new Response(null, { status: error.status })
      context.logger.error({ err: error }, 'a page failed')
      return new Response(null, { status: 500 })
    }
  }
}
