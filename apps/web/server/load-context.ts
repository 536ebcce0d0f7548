import { signAppToken } from '@identity/app-token'
import type { PageAssets } from '@identity/govuk'
import { createGraphqlClient } from '@identity/graphql-client'
import type { Logger } from '@identity/runtime'
import type { AppLoadContext } from '@remix-run/node'
import type { Request, Response } from 'express'
import type { PageFiles } from '../app/shell/surroundings/page-surroundings.tsx'
import { createAccountClient } from './account.client.ts'
import type { Config } from './config.ts'
import { localeOf, queryOf } from './page-language.ts'
import { requestOrUnavailable } from './request-or-unavailable.ts'
import { nonceOf } from './security-headers.ts'

const API_TIMEOUT_MS = 5_000

type LoadContextOptions = {
  config: Pick<
    Config,
    'accountClientSecret' | 'apiUrl' | 'appKey' | 'cookieKeys' | 'locales' | 'oidcUrl' | 'origin'
  >
  logger: Logger
  assets: PageAssets
  files: PageFiles
}

/** What loaders and actions may use: the API, our cookie's settings, the log. */
export function createLoadContext({ config, logger, assets, files }: LoadContextOptions) {
  const client = createGraphqlClient({
    url: `${config.apiUrl}/graphql`,
    token: () => signAppToken({ key: config.appKey, app: 'web' }),
    timeoutMs: API_TIMEOUT_MS,
  })
  const api = requestOrUnavailable(client, logger)
  const account = createAccountClient(config)
  const cookie = { keys: config.cookieKeys, isSecure: config.origin.startsWith('https:') }
  return (request: Request, response: Response): AppLoadContext => ({
    account,
    api,
    clientAddress: request.get('x-forwarded-for') ?? '', // set by forwardedHeaders
    cookie,
    logger,
    surroundings: {
      assets,
      files,
      nonce: nonceOf(response),
      locale: localeOf(response),
      locales: config.locales,
      query: queryOf(request),
    },
  })
}
