import { createRequestHandler, type GetLoadContextFunction } from '@remix-run/express'
import type { RequestHandler } from 'express'
import { createPageTable, onlyPage } from './page-table.ts'
import type { Build } from './pages.ts'

type PageHandlerOptions = { build: Build; getLoadContext: GetLoadContextFunction }

/** Answers with a page: each has a handler of its own, which knows no other. Those run from their source change, and share one. */
export function pageHandler({ build, getLoadContext }: PageHandlerOptions): RequestHandler {
  const handlerOf = (one: Build) => createRequestHandler({ build: one, getLoadContext, mode: 'production' })
  if (typeof build === 'function') return handlerOf(build)
  const pageAt = createPageTable(build)
  const ofAny = handlerOf(build)
  const handlers = new Map(Object.keys(build.routes).map((id) => [id, handlerOf(onlyPage(build, id))]))
  return (request, response, next) => {
    const handle = handlers.get(pageAt(request.path) ?? '') ?? ofAny
    return handle(request, response, next)
  }
}
