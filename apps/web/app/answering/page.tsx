import { renderPage } from '@identity/govuk'
import type { AppLoadContext, ServerBuild } from '@remix-run/node'
import { isRouteErrorResponse } from '@remix-run/react'
import {
  createStaticHandler,
  createStaticRouter,
  type StaticHandlerContext,
  StaticRouterProvider,
} from 'react-router-dom/server.js'
import { InSurroundings } from '../shell/surroundings/page-surroundings.tsx'
import { createFile } from './file.ts'
import { headersOf } from './page-headers.ts'
import { routeObjects } from './route-objects.ts'

/** A route of the build: its address and its module. */
export type Route = ServerBuild['routes'][string]

/** What is sent: a page drawn whole, or what a loader or an action answered by itself, such as a redirect. */
export type Answer = { status: number; headers: Headers; html: string } | Response

export type Page = (request: Request, context: AppLoadContext) => Promise<Answer>

/** One page, by the routes that it lies in, from the outside in. Made once: each request only runs its action and its loader, and draws. */
export function createPage(way: readonly Route[]): Page {
  const routes = routeObjects(way)
  const handler = createStaticHandler(routes, { future: { v7_throwAbortReason: true } })
  const leaf = way.at(-1)
  if (leaf && !leaf.module.default && !leaf.module.ErrorBoundary) return createFile(handler, leaf.id)
  return async (request, context) => {
    const found = await handler.query(request, { requestContext: context })
    if (found instanceof Response) return found
    const shown = withoutFaults(found, context)
    const headers = headersOf(shown)
    try {
      return { status: shown.statusCode, headers, html: draw(shown, context) }
    } catch (thrown) {
      // By a view, or by a page of errors that leaves this one to the outermost.
      const error = withoutFault(thrown, context)
      const statusCode = isRouteErrorResponse(error) ? error.status : 500
      const inItsPlace = { ...shown, statusCode, errors: { [way[0]?.id ?? '']: error } }
      return { status: statusCode, headers, html: draw(inItsPlace, context) }
    }
  }

  // Whole pages only: the status and the title are known before the first byte leaves.
  function draw(found: StaticHandlerContext, { surroundings }: AppLoadContext): string {
    const router = createStaticRouter(routes, found)
    return renderPage(
      <InSurroundings surroundings={surroundings}>
        <StaticRouterProvider router={router} context={found} hydrate={false} />
      </InSurroundings>,
    )
  }
}

function withoutFaults(found: StaticHandlerContext, context: AppLoadContext): StaticHandlerContext {
  if (!found.errors) return found
  const errors = Object.entries(found.errors).map(([route, error]) => [route, withoutFault(error, context)])
  return { ...found, errors: Object.fromEntries(errors) }
}

// In place of the error itself, whose message may quote what a person typed.
const HIDDEN = new Error('A page failed')

/** What a page could not do is logged, and no page sees the error. An address that does not exist is the visitor's mistake. */
function withoutFault(error: unknown, { logger }: AppLoadContext): unknown {
  if (isRouteErrorResponse(error) || error === HIDDEN) return error
  logger.error({ err: error }, 'a page failed')
  return HIDDEN
}
