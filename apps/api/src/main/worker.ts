import { followDatabaseClock } from '@identity/database'
import { createNotify, templateIdsFrom } from '@identity/notify'
import { closerOf, createHttpServer, createLogger, onShutdown, watchFaults } from '@identity/runtime'
import { createTeachingRecordApi } from '@identity/teaching-record'
import express from 'express'
import { runSequencer } from '../changes/sequence/run-sequencer.ts'
import { GUARDS } from '../guard/guards.ts'
import { renewMatchKeysJob } from '../links/renew-keys/renew-match-keys.job.ts'
import { syncTeachingRecords } from '../links/sync/sync-teaching-records.job.ts'
import { createSecrets } from '../secrets/secrets.ts'
import { createLogoutNoticeSender } from '../sessions/tell-services/send-logout-notice.job.ts'
import { runDeliverer } from '../webhooks/deliver/run-deliverer.ts'
import { renewWebhookKeys } from '../webhooks/keys/renew-webhook-keys.job.ts'
import { createWebhookSender } from '../webhooks/send/webhook-sender.ts'
import { fixedPasscodeOf, guessLimitsOf, readWorkerConfig } from './config.ts'
import { createDeps } from './deps.ts'
import { healthRoutes } from './health.ts'
import { openDatabase } from './open-database.ts'
import { nothingHere } from './refuse.ts'
import { startJobs } from './start-jobs.ts'

const NOTIFY_TIMEOUT_MS = 10_000
const TEACHING_RECORD_TIMEOUT_MS = 5_000 // for one call, or one page of changes

const config = readWorkerConfig()
const logger = createLogger({ name: 'worker', level: config.LOG_LEVEL })
const faults = watchFaults(logger)
const database = await openDatabase(config.DATABASE_URL, logger)
const clock = await followDatabaseClock(database.sql, { logger })

const secrets = createSecrets(config)
const work = {
  ...createDeps(database, secrets, clock, { ...GUARDS, guesses: guessLimitsOf(config) }),
  origin: config.ORIGIN,
  changeDetailsUrl: config.CHANGE_DETAILS_URL,
  fixedPasscode: fixedPasscodeOf(config),
  notify: createNotify({
    baseUrl: config.NOTIFY_BASE_URL,
    apiKey: config.NOTIFY_API_KEY,
    templateIds: templateIdsFrom(config),
    timeoutMs: NOTIFY_TIMEOUT_MS,
  }),
  api: createTeachingRecordApi({
    baseUrl: config.TEACHING_RECORD_API_URL,
    apiKey: config.TEACHING_RECORD_API_KEY,
    timeoutMs: TEACHING_RECORD_TIMEOUT_MS,
  }),
  logoutNotices: createLogoutNoticeSender({
    facadeUrl: config.OIDC_URL,
    appKey: config.APP_KEY,
    timeoutMs: NOTIFY_TIMEOUT_MS,
  }),
}

// Brings the replica up to date before the first match; when the record service is down, the replica stays as it was.
await syncTeachingRecords(work).then(
  ({ records }) => logger.info({ records }, 'teaching records are up to date'),
  (error) => logger.warn({ err: error }, 'teaching records could not be brought up to date'),
)
const jobs = await startJobs(config.DATABASE_URL, work, logger, () => {
  logger.fatal('this worker cannot go on: others do its jobs, or it has none')
  process.exit(1)
})
// A restart is when a new digest key comes.
await work.repositories.jobs.addOnce(renewMatchKeysJob, {})
// The first start makes the first key that signs webhooks.
await renewWebhookKeys(work)
const webhooks = createWebhookSender({ allowedHosts: config.WEBHOOK_HOSTS })
const deliverer = runDeliverer({ ...work, webhooks }, logger)
const sequencer = runSequencer(work, logger, { onNumbered: deliverer.wake })

const health = express()
health.disable('x-powered-by')
health.use(healthRoutes(async () => (await database.sql`select 1`).length === 1))
health.use(nothingHere)
const server = createHttpServer(health)
const closeServer = closerOf(server)
server.listen(config.WORKER_PORT, config.HOST, () => {
  faults.ready()
  logger.info({ port: config.WORKER_PORT }, 'working')
})

onShutdown(async () => {
  await closeServer()
  await Promise.all([jobs.stop(), sequencer.stop(), deliverer.stop()])
  clock.stop()
  await database.close()
})
