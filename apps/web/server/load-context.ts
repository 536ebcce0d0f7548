import { createAppTokenSigner } from '@identity/app-token'
import type { PageAssets } from '@identity/govuk'
import { createGraphqlClient } from '@identity/graphql-client/client'
import type { Logger } from '@identity/runtime'
import type { AppLoadContext } from '@remix-run/node'
import type { Request, Response } from 'express'
import type { PageFiles } from '../app/shell/surroundings/page-surroundings.tsx'
import type { Config } from './config.ts'
import { createOwnClient } from './own.client.ts'
import { languagesOf, queryOf } from './page-language.ts'
import { requestOrUnavailable } from './request-or-unavailable.ts'
import { nonceOf } from './security-headers.ts'

const API_TIMEOUT_MS = 5_000

/** What the API refuses a member of staff with a page of its own: sign in, show the second factor, ask a colleague, send it again. */
const ANSWERED_TO_STAFF = ['UNAUTHENTICATED', 'SECOND_FACTOR_NEEDED', 'FORBIDDEN', 'BAD_USER_INPUT'] as const

type LoadContextOptions = {
  config: Pick<
    Config,
    | 'accountClientSecret'
    | 'apiUrl'
    | 'appKey'
    | 'cookieKeys'
    | 'locales'
    | 'oidcUrl'
    | 'origin'
    | 'supportClientSecret'
  >
  logger: Logger
  assets: PageAssets
  files: PageFiles
}

/** What loaders and actions may use: the API, our cookie's settings, the log. */
export function createLoadContext({ config, logger, assets, files }: LoadContextOptions) {
  const sign = createAppTokenSigner({ key: config.appKey, app: 'web' })
  const clientFor = (staffSession?: string) =>
    createGraphqlClient({
      url: `${config.apiUrl}/graphql`,
      token: () => sign(staffSession),
      timeoutMs: API_TIMEOUT_MS,
    })
  const api = requestOrUnavailable(clientFor(), logger)
  const staffApi = (token: string) => requestOrUnavailable(clientFor(token), logger, ANSWERED_TO_STAFF)
  const account = createOwnClient(config, {
    id: 'get-an-identity-account',
    secret: config.accountClientSecret,
    path: '/account',
  })
  // A passcode at every sign-in, even for one who is signed in elsewhere in this browser.
  const support = createOwnClient(config, {
    id: 'get-an-identity-support',
    secret: config.supportClientSecret,
    path: '/support',
    prompt: 'login',
  })
  const cookie = { keys: config.cookieKeys, isSecure: config.origin.startsWith('https:') }
  return (request: Request, response: Response): AppLoadContext => ({
    account,
    api,
    clientAddress: request.get('x-forwarded-for') ?? '', // set by forwardedHeaders
    cookie,
    logger,
    setCookie: (line) => void response.append('Set-Cookie', line),
    staffApi,
    support,
    surroundings: {
      assets,
      files,
      nonce: nonceOf(response),
      ...languagesOf(request, response, config.locales),
      query: queryOf(request),
    },
  })
}
