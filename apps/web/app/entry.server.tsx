import { renderPage } from '@identity/govuk'
import type { AppLoadContext, EntryContext, HandleErrorFunction } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { InSurroundings } from './shell/surroundings/page-surroundings.tsx'

/** Whole pages only: the status and the title are known before the first byte leaves. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  loadContext: AppLoadContext,
) {
  const html = renderPage(
    <InSurroundings surroundings={loadContext.surroundings}>
      <RemixServer context={remixContext} url={request.url} />
    </InSurroundings>,
  )
  headers.set('Content-Type', 'text/html; charset=utf-8')
  return new Response(html, { status, headers })
}

/** An address that does not exist is the visitor's mistake, and a request that was given up is nobody's. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (isRouteErrorResponse(error) || request.signal.aborted) return
  context.logger.error({ err: error }, 'a page failed')
}
