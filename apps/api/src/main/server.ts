import 'reflect-metadata'
import { createAppTokenVerifier } from '@identity/app-token'
import { followDatabaseClock } from '@identity/database'
import { ownDocuments } from '@identity/graphql-client/own-documents'
import { closerOf, createHttpServer, createLogger, onShutdown, watchFaults } from '@identity/runtime'
import { createAccessTokenVerifier } from '../callers/access-token.ts'
import { proofVerifier } from '../callers/dpop-proof.ts'
import { facadeKeys } from '../callers/facade-keys.ts'
import { tokenIntrospection } from '../callers/introspection.ts'
import { callerReader } from '../callers/read-caller.ts'
import { SUBMISSIONS_FROM_NETWORK } from '../guard/submit/take-match-submission.step.ts'
import { TIME_FLOOR } from '../guard/time-floor.ts'
import { createSecrets } from '../secrets/secrets.ts'
import { createApp } from './app.ts'
import { fixedPasscodeOf, guessLimitsOf, readServerConfig } from './config.ts'
import { createDeps } from './deps.ts'
import { openDatabase } from './open-database.ts'
import { createSchema } from './schema.ts'

const config = readServerConfig()
const logger = createLogger({ name: 'api', level: config.LOG_LEVEL })
const faults = watchFaults(logger)
const database = await openDatabase(config.DATABASE_URL, logger)
const clock = await followDatabaseClock(database.sql, { logger })

const secrets = createSecrets(config)
const guards = {
  guesses: guessLimitsOf(config),
  timeFloor: { ...TIME_FLOOR, floorMs: config.MATCH_FLOOR_MS },
  submissionsFromNetwork: {
    ...SUBMISSIONS_FROM_NETWORK,
    max: config.MATCH_SUBMISSIONS_AN_HOUR_PER_NETWORK,
  },
}
const deps = createDeps(
  database,
  secrets,
  clock,
  guards,
  fixedPasscodeOf(config),
  config.ORIGIN,
  config.WEBHOOK_HOSTS,
)
const { app, close } = await createApp({
  schema: await createSchema(),
  deps,
  notifyCallbackToken: config.NOTIFY_CALLBACK_TOKEN,
  resourceMetadata: `${config.ORIGIN}/.well-known/oauth-protected-resource/graphql`,
  readCaller: callerReader({
    apps: createAppTokenVerifier(config.APP_PUBLIC_KEYS, clock),
    accessTokens: createAccessTokenVerifier({
      issuer: `${config.ORIGIN}/`, // the slash is part of the name
      audience: `${config.ORIGIN}/graphql`,
      keys: facadeKeys(config.OIDC_URL),
      clock,
    }),
    introspect: tokenIntrospection({
      facadeUrl: config.OIDC_URL,
      clientSecret: config.API_CLIENT_SECRET,
      isIssued: deps.repositories.grants.isIssued,
    }),
    isProof: proofVerifier({
      url: `${config.ORIGIN}/graphql`,
      clock,
      limits: deps.repositories.limits,
    }),
    deps,
  }),
  logger,
  ownDocuments,
  isReady: async () => (await database.sql`select 1`).length === 1,
})

const server = createHttpServer(app)
const closeServer = closerOf(server)
server.listen(config.API_PORT, config.HOST, () => {
  faults.ready()
  logger.info({ port: config.API_PORT }, 'listening')
})

onShutdown(async () => {
  await closeServer()
  await close()
  clock.stop()
  await database.close()
})
