import type { AppLoadContext, ServerBuild } from '@remix-run/node'
import type { Request, RequestHandler, Response } from 'express'
import type { Page } from '../app/answering/page.tsx'
import { createPageTable, wayTo } from './page-table.ts'
import type { Build } from './pages.ts'
import { send, webRequest } from './web-request.ts'

type PageHandlerOptions = {
  build: Build
  getLoadContext: (request: Request, response: Response) => AppLoadContext
}

/** Answers with a page. Those of a build are found in a table and made once; those that run from their source change, and are made each time. */
export function pageHandler({ build, getLoadContext }: PageHandlerOptions): RequestHandler {
  const pages = typeof build === 'function' ? undefined : pagesOf(build)
  return async (request, response, next) => {
    try {
      const pageAt = pages ?? (typeof build === 'function' ? pagesOf(await build()) : undefined)
      const page = pageAt?.(request.path)
      if (!page) return next()
      const answer = await page(await webRequest(request), getLoadContext(request, response))
      await send(answer, response)
    } catch (error) {
      if (!request.socket.destroyed) next(error) // a request that was given up is nobody's
    }
  }
}

function pagesOf({ routes, entry }: ServerBuild): (path: string) => Page | undefined {
  const idAt = createPageTable({ routes })
  const made = new Map<string, Page>()
  return (path) => {
    const id = idAt(path)
    if (id === undefined) return undefined
    const page = made.get(id) ?? entry.module.createPage(wayTo(routes, id))
    made.set(id, page)
    return page
  }
}
