import { assetsDirectory, loadAssets, resolveBrand } from '@identity/govuk'
import type { Logger } from '@identity/runtime'
import compression from 'compression'
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import type { Config } from './config.ts'
import { edgeProxy } from './edge-proxy.ts'
import { favicon } from './favicon.ts'
import { forwardedHeaders } from './forwarded-headers.ts'
import { health } from './health.ts'
import { createLoadContext } from './load-context.ts'
import { oneSpelling } from './one-spelling.ts'
import { onlyOurHost } from './our-host.ts'
import { loadPageFiles } from './page-files.ts'
import { pageHandler } from './page-handler.ts'
import { pageLanguage } from './page-language.ts'
import type { Build } from './pages.ts'
import { refuseWith } from './refuse.ts'
import { sameOriginOnly } from './same-origin.ts'
import { hideAddress, securityHeaders } from './security-headers.ts'
import { securityTxt } from './security-txt.ts'
import { smallFormsOnly } from './small-bodies.ts'
import { createStaticPages } from './static-pages.tsx'
import { wholePagesOnly } from './whole-pages.ts'

export type AppDependencies = {
  config: Config
  logger: Logger
  build: Build
  /** Set when the process has been asked to stop: it then reports that it is not ready. */
  state: { isStopping: boolean }
}

/** The public origin, in the order that a request meets it: what is refused, the edge proxy, files, then the pages. */
export function createApp({ config, logger, build, state }: AppDependencies): Express {
  const assets = loadAssets({ brand: resolveBrand(config.origin, config.brand) })
  const pageFiles = loadPageFiles()
  const isSecure = config.origin.startsWith('https:')
  const staticPages = createStaticPages(assets, pageFiles.files, config.locales)
  const refuse = refuseWith(staticPages)

  // Its types are hoisted beside Express 5 of the other apps; the function is the same.
  const compress = compression() as unknown as RequestHandler

  const app = express()
  app.disable('x-powered-by')
  app.use(securityHeaders({ isSecure }))
  app.use(forwardedHeaders({ config, logger }))
  app.use(pageLanguage({ locales: config.locales, isSecure }))
  app.use(oneSpelling(refuse))
  app.use(health({ config, state })) // before the host: who asks knows us by the address of this copy
  app.use(onlyOurHost(config.origin, refuse))
  app.get('/.well-known/security.txt', securityTxt(config))
  app.use(edgeProxy({ config, logger, refuse }))

  if (config.compresses) app.use(compress)
  app.use(pageFiles.router)
  app.use('/assets', express.static(assetsDirectory, { immutable: true, maxAge: '1y', index: false }))
  app.get('/favicon.ico', favicon(assets))

  app.use((_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store') // Back must ask us again, and a shared computer must keep nothing
    next()
  })
  app.use(['/email-change', '/this-was-not-me', '/invitation', '/support', '/support-reply'], hideAddress)
  app.use(wholePagesOnly(refuse))
  app.use(sameOriginOnly({ origin: config.origin, refuse }))
  app.use(smallFormsOnly(refuse))
  app.all(
    '*',
    pageHandler({
      build,
      getLoadContext: createLoadContext({ config, logger, assets, files: pageFiles.files }),
    }),
  )

  const onError: ErrorRequestHandler = (error, request, response, next) => {
    if (isOfTheSender(error) && !response.headersSent) return refuse('malformed', request, response)
    logger.error({ err: error }, 'a request failed outside the pages')
    if (response.headersSent) return next(error)
    staticPages.problem(response)
  }
  app.use(onError)
  return app
}

/** Express and its parts put a status on errors that are the sender's doing. */
function isOfTheSender(error: unknown): boolean {
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500
  return status >= 400 && status < 500
}
