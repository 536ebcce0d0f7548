import type { RequestListener } from 'node:http'
import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import { type Logger, pathOf } from '@identity/runtime'
import express from 'express'
import type { GraphQLSchema } from 'graphql'
import { callerOnceValid } from '../callers/caller-once-valid.plugin.ts'
import { challenge } from '../callers/challenge.plugin.ts'
import { onlyOwnDocuments } from '../callers/only-own-documents.ts'
import type { CallerReader } from '../callers/read-caller.ts'
import type { Context } from '../kernel/context.ts'
import { replayedHeader } from '../partners/idempotency/replayed-header.plugin.ts'
import { admitToSchema, answerAboutSchema } from '../partners/introspection/answer-about-schema.plugin.ts'
import { admitPartner } from '../partners/limits/admit-partner.step.ts'
import { tellCost } from '../partners/limits/tell-cost.plugin.ts'
import { deliveryRoutes } from '../passcodes/note-delivery/note-delivery.routes.ts'
import { webhookJwksRoutes } from '../webhooks/keys/webhook-jwks.routes.ts'
import { dataSchemaRoutes } from '../webhooks/render/data-schema.routes.ts'
import { answerStatus } from './answer-status.plugin.ts'
import type { Deps } from './deps.ts'
import { graphqlDoor } from './graphql-door.ts'
import { MAX_TOKENS, validationRules } from './graphql-limits.ts'
import { healthRoutes } from './health.ts'
import { nothingHere, onlyOurSpelling, refuseUnread } from './refuse.ts'
import { refuseCost } from './refuse-cost.ts'
import { giveRequestId, nameErrors, requestIdOfError } from './request-id.ts'
import { showError } from './show-error.ts'

export type AppOptions = {
  schema: GraphQLSchema
  deps: Deps
  readCaller: CallerReader
  logger: Logger
  /** The token that GOV.UK Notify shows when it reports deliveries. Without one no caller may report. */
  notifyCallbackToken?: string | undefined
  /** Where callers learn whose tokens we take. */
  resourceMetadata?: string | undefined
  /** The documents of our own apps, by id: they may send no other. Left out: any, as tests do. */
  ownDocuments?: ReadonlyMap<string, string> | undefined
  isReady(): Promise<boolean>
}

/** The HTTP face of the API: GraphQL at /graphql, and health. Call `close` before the process ends. */
export async function createApp(options: AppOptions) {
  const { schema, deps, readCaller, logger, notifyCallbackToken, resourceMetadata, ownDocuments, isReady } =
    options
  const apollo = new ApolloServer<Context<Deps>>({
    schema,
    validationRules,
    parseOptions: { maxTokens: MAX_TOKENS },
    stopOnTerminationSignals: false, // main/server.ts stops us, with everything else
    introspection: true, // answerAboutSchema shows each caller its part
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(), // it looks at every field; graphqlDoor says that nothing is kept
      nameErrors,
      callerOnceValid<Deps>({
        readCaller,
        weigh: refuseCost,
        async admit(requested, cost) {
          if (ownDocuments) onlyOwnDocuments(requested, ownDocuments)
          await admitPartner(requested, cost)
          admitToSchema(requested)
        },
      }),
      answerAboutSchema,
      tellCost,
      answerStatus,
      replayedHeader,
      challenge(resourceMetadata),
    ],
    formatError: (formatted, error) =>
      showError(formatted, error, { logger, requestId: requestIdOfError(error) }),
  })
  await apollo.start()

  const others = express()
  others.disable('x-powered-by')
  others.use((_request, response, next) => {
    giveRequestId(response)
    next()
  }, onlyOurSpelling)
  others.use(healthRoutes(isReady))
  others.use(webhookJwksRoutes(deps))
  others.use(dataSchemaRoutes())
  if (notifyCallbackToken) others.use(deliveryRoutes(deps, notifyCallbackToken))
  others.use(nothingHere, refuseUnread)

  const graphql = graphqlDoor(apollo, deps, ownDocuments)
  const app: RequestListener = (request, response) =>
    pathOf(request.url ?? '') === '/graphql' ? graphql(request, response) : others(request, response)
  return { app, close: () => apollo.stop() }
}
