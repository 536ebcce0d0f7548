import { createAppTokenSigner, createAppTokenVerifier, FACADE_TOKEN_AUDIENCE } from '@identity/app-token'
import { followDatabaseClock } from '@identity/database/clock'
import { connect } from '@identity/database/connect'
import { whenReachable } from '@identity/database/when-reachable'
import { loadAssets, resolveBrand } from '@identity/govuk'
import { createGraphqlClient } from '@identity/graphql-client/client'
import { closerOf, createHttpServer, createLogger, onShutdown, watchFaults } from '@identity/runtime'
import { createIdentityApi } from '../api/identity-api.client.ts'
import { hearClientChanges } from '../clients/client-changes.ts'
import { createClientVersions } from '../clients/client-version.repository.ts'
import { createEngine } from '../engine/provider.ts'
import { startRollingEngine } from '../engine/rolling-engine.ts'
import { createSigningKeyRepository } from '../keys/signing-key.repository.ts'
import { startCleanup } from '../store/artifact.cleanup.ts'
import { createArtifactRepository } from '../store/artifact.repository.ts'
import { createArtifactSeal } from '../store/artifact-seal.ts'
import { createSeal } from '../store/seal.ts'
import { unlessAway } from '../store/unless-away.ts'
import { readConfig } from './config.ts'
import { setEngineClock } from './engine-clock.ts'
import { tellsEngineers } from './error-detail.ts'

const API_TIMEOUT_MS = 5_000
const STATEMENT_TIMEOUT_MS = 3_000
const LOCK_TIMEOUT_MS = 1_000

const config = readConfig()
const logger = createLogger({ name: 'oidc', level: config.LOG_LEVEL })
const faults = watchFaults(logger)
const sql = connect(config.DATABASE_URL, {
  connection: {
    application_name: 'oidc',
    statement_timeout: STATEMENT_TIMEOUT_MS,
    lock_timeout: LOCK_TIMEOUT_MS,
  },
})
const clock = await whenReachable(() => followDatabaseClock(sql, { logger }), logger)
setEngineClock(clock)
const seal = createSeal(config.OIDC_SEALING_KEYS)
const artifactSeal = createArtifactSeal(config.OIDC_SEALING_KEYS, config.OIDC_ARTIFACT_SEAL)
const artifacts = unlessAway(createArtifactRepository(sql, artifactSeal, logger), logger)
const keyRepository = createSigningKeyRepository(sql, seal, logger)
const api = createIdentityApi(
  createGraphqlClient({
    url: new URL('/graphql', config.API_URL).href,
    token: createAppTokenSigner({ key: config.APP_KEY, app: 'oidc', clock }),
    timeoutMs: API_TIMEOUT_MS,
  }),
)

const clientChanges = hearClientChanges({ sql, logger })
const clientVersions = unlessAway(createClientVersions(sql, artifacts), logger)

const assets = loadAssets({ brand: resolveBrand(config.ORIGIN.origin, config.GOVUK_BRAND) })
const workerTokens = createAppTokenVerifier(config.APP_PUBLIC_KEYS, clock, FACADE_TOKEN_AUDIENCE)
const engine = await startRollingEngine({
  build: (signingKeys) =>
    createEngine({
      origin: config.ORIGIN,
      cookieKeys: config.OIDC_COOKIE_KEYS,
      signingKeys,
      keyRepository,
      artifacts,
      api,
      clientChanges,
      clientVersions,
      workerTokens,
      outboundHosts: config.OIDC_OUTBOUND_HOSTS,
      assets,
      clock,
      tellsEngineers: tellsEngineers(config),
      logger,
    }),
  keys: keyRepository,
  clock,
  logger,
})

const stopCleanup = startCleanup({ artifacts, clock, logger })
const server = createHttpServer(engine.handle)
const closeServer = closerOf(server)
server.listen(config.OIDC_PORT, config.HOST, () => {
  faults.ready()
  logger.info({ host: config.HOST, port: config.OIDC_PORT }, 'listening')
})

onShutdown(
  async () => {
    stopCleanup()
    engine.stop()
    clientChanges.stop()
    await closeServer()
    clock.stop()
    await sql.end({ timeout: 5 })
  },
  { onError: (err) => logger.error({ err }, 'did not stop cleanly') },
)
