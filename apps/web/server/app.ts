import { assetsDirectory, loadAssets, resolveBrand } from '@identity/govuk'
import type { Logger } from '@identity/runtime'
import { createRequestHandler } from '@remix-run/express'
import compression from 'compression'
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import type { Config } from './config.ts'
import { edgeProxy } from './edge-proxy.ts'
import { favicon } from './favicon.ts'
import { forwardedHeaders } from './forwarded-headers.ts'
import { health } from './health.ts'
import { createLoadContext } from './load-context.ts'
import { loadPageFiles } from './page-files.ts'
import { pageLanguage } from './page-language.ts'
import type { Build } from './pages.ts'
import { sameOriginOnly } from './same-origin.ts'
import { hideAddress, securityHeaders } from './security-headers.ts'
import { smallBodiesOnly } from './small-bodies.ts'
import { createStaticPages } from './static-pages.tsx'

export type AppDependencies = {
  config: Config
  logger: Logger
  build: Build
  /** Set when the process has been asked to stop: it then reports that it is not ready. */
  state: { isStopping: boolean }
}

/** The public origin, in the order that a request meets it: the edge proxy, health, files, then the pages. */
export function createApp({ config, logger, build, state }: AppDependencies): Express {
  const assets = loadAssets({ brand: resolveBrand(config.origin, config.brand) })
  const pageFiles = loadPageFiles()
  const isSecure = config.origin.startsWith('https:')
  const headers = securityHeaders({ isSecure })
  const staticPages = createStaticPages(assets, pageFiles.files, config.locales)

  // Its types are hoisted beside Express 5 of the other apps; the function is the same.
  const compress = compression() as unknown as RequestHandler

  const app = express()
  app.disable('x-powered-by')
  app.use(forwardedHeaders(config.origin, config.trustedProxies))
  app.use(pageLanguage({ locales: config.locales, isSecure }))
  app.use(edgeProxy({ config, logger, headers, page: staticPages.serviceUnavailable }))

  app.use(headers)
  app.use(health({ config, state }))
  app.use(compress)
  app.use(pageFiles.router)
  app.use('/assets', express.static(assetsDirectory, { immutable: true, maxAge: '1y', index: false }))
  app.get('/favicon.ico', favicon(assets))

  app.use((_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store') // Back must ask us again, and a shared computer must keep nothing
    next()
  })
  app.use(['/email-change', '/this-was-not-me'], hideAddress)
  app.use(sameOriginOnly({ origin: config.origin, page: staticPages.forbidden }))
  app.use(smallBodiesOnly(staticPages.tooLarge))
  app.all(
    '*',
    createRequestHandler({
      build,
      mode: 'production',
      getLoadContext: createLoadContext({ config, logger, assets, files: pageFiles.files }),
    }),
  )

  const onError: ErrorRequestHandler = (error, _request, response, next) => {
    logger.error({ err: error }, 'a request failed outside the pages')
    if (response.headersSent) return next(error)
    staticPages.problem(response)
  }
  app.use(onError)
  return app
}
