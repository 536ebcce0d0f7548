import { join } from 'node:path'
import { ASSETS_PATH, assetsDirectory, type PageAssets } from '@identity/govuk'
import type { RequestHandler } from 'express'

/** Browsers ask for /favicon.ico whatever the page says; unanswered, each request would be logged as a page not found. */
export function favicon({ icons }: PageAssets): RequestHandler {
  const [icon] = icons
  const file = icon && join(assetsDirectory, icon.href.slice(ASSETS_PATH.length))
  return (_request, response) => {
    if (file) response.sendFile(file, { maxAge: '1d' })
    else response.status(404).end()
  }
}
