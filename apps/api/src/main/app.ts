import { ApolloServer } from '@apollo/server'
import { ApolloServerErrorCode } from '@apollo/server/errors'
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled'
import { expressMiddleware } from '@as-integrations/express5'
import { isDatabaseAway } from '@identity/database'
import type { Logger } from '@identity/runtime'
import express, { type Express } from 'express'
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql'
import { callerOnceValid } from '../callers/caller-once-valid.plugin.ts'
import { challenge } from '../callers/challenge.plugin.ts'
import type { CallerReader } from '../callers/read-caller.ts'
import type { Context } from '../kernel/context.ts'
import { ErrorCode } from '../kernel/error-codes.ts'
import { replayedHeader } from '../partners/idempotency/replayed-header.plugin.ts'
import { deliveryRoutes } from '../passcodes/note-delivery/note-delivery.routes.ts'
import { webhookJwksRoutes } from '../webhooks/keys/webhook-jwks.routes.ts'
import { dataSchemaRoutes } from '../webhooks/render/data-schema.routes.ts'
import type { Deps } from './deps.ts'
import { MAX_TOKENS, validationRules } from './graphql-limits.ts'
import { healthRoutes } from './health.ts'
import { refusalStatus } from './refusal-status.plugin.ts'
import { nothingHere, onlyForReadersOfJson, onlyOurSpelling, onlyPosted, refuseBody } from './refuse.ts'
import { refuseCost } from './refuse-cost.ts'

const BODY_LIMIT = '100kb'

export type AppOptions = {
  schema: GraphQLSchema
  deps: Deps
  readCaller: CallerReader
  logger: Logger
  /** The token that GOV.UK Notify shows when it reports deliveries. Without one no caller may report. */
  notifyCallbackToken?: string | undefined
  /** Where callers learn whose tokens we take. */
  resourceMetadata?: string | undefined
  isReady(): Promise<boolean>
}

/** The HTTP face of the API: GraphQL at /graphql, and health. Call `close` before the process ends. */
export async function createApp(options: AppOptions) {
  const { schema, deps, readCaller, logger, notifyCallbackToken, resourceMetadata, isReady } = options
  const apollo = new ApolloServer<Context<Deps>>({
    schema,
    validationRules,
    parseOptions: { maxTokens: MAX_TOKENS },
    stopOnTerminationSignals: false, // main/server.ts stops us, with everything else
    introspection: false,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      callerOnceValid(readCaller, refuseCost),
      refusalStatus,
      replayedHeader,
      challenge(resourceMetadata),
    ],
    formatError: (formatted, error) => showError(formatted, error, logger),
  })
  await apollo.start()

  const app: Express = express()
  app.disable('x-powered-by')
  app.use(onlyOurSpelling)
  app.use(healthRoutes(isReady))
  app.use(webhookJwksRoutes(deps))
  app.use(dataSchemaRoutes())
  if (notifyCallbackToken) app.use(deliveryRoutes(deps, notifyCallbackToken))
  app.all(
    '/graphql',
    onlyPosted,
    onlyForReadersOfJson,
    express.json({ limit: BODY_LIMIT }),
    expressMiddleware(apollo, {
      context: async ({ req }) => ({
        ...{ deps, caller: null }, // read later, by callerOnceValid
        ...idempotencyHeader(req.headers['idempotency-key']),
      }),
    }),
  )
  app.use(nothingHere, refuseBody)
  return { app, close: () => apollo.stop() }
}

/** More than one is sent as a list, which is no key. */
const idempotencyHeader = (sent: string | string[] | undefined) =>
  sent === undefined ? {} : { idempotencyHeader: String(sent) }

const codesForCallers = new Set<unknown>([
  ...Object.values(ErrorCode),
  ...Object.values(ApolloServerErrorCode).filter(
    (code) => code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR,
  ),
])

/** Shows a caller their own mistakes as they are. Our failures are logged, without the data of the request, and shown as one code. */
function showError(formatted: GraphQLFormattedError, error: unknown, logger: Logger): GraphQLFormattedError {
  if (formatted.message === 'Argument Validation Error') {
    return { message: 'An argument is too long or malformed.', extensions: { code: ErrorCode.BadUserInput } }
  }
  // GraphQL's own words for a variable of the wrong type repeat the variable.
  if (formatted.message.startsWith('Variable "')) {
    return { message: 'A variable has the wrong type.', extensions: { code: ErrorCode.BadUserInput } }
  }
  const code = formatted.extensions?.code
  if (codesForCallers.has(code) && code !== ErrorCode.Internal) {
    return {
      message: formatted.message,
      ...pathOf(formatted, code),
      extensions: { code, ...detailsOf(formatted) },
    }
  }
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error
  logger.error({ err: cause, path: formatted.path }, 'a request failed')
  if (isDatabaseAway(cause))
    return { message: 'Try again in a moment.', extensions: { code: ErrorCode.UpstreamUnavailable } }
  return { message: 'Something went wrong.', extensions: { code: ErrorCode.Internal } }
}

// `roles` that may, and what is wrong with a token: kernel/authorization.ts. `scopes` that open a field; the `policy` that limits a caller.
const DETAILS_FOR_CALLERS = ['roles', 'reason', 'scopes', 'policy']

function detailsOf({ extensions = {} }: GraphQLFormattedError): Record<string, unknown> {
  return Object.fromEntries(Object.entries(extensions).filter(([name]) => DETAILS_FOR_CALLERS.includes(name)))
}

/** Of a field that was refused alone, beside others that were answered. */
function pathOf({ path }: GraphQLFormattedError, code: unknown): Pick<GraphQLFormattedError, 'path'> {
  return path && code === ErrorCode.InsufficientScope ? { path } : {}
}
