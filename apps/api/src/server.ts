import 'reflect-metadata'
import { createServer } from 'node:http'
import { createAppTokenVerifier } from '@identity/app-token'
import { createDatabase, isUpToDate } from '@identity/database'
import { createLogger, onShutdown } from '@identity/runtime'
import { systemClock } from '@identity/values'
import { createApp } from './app.ts'
import { readServerConfig } from './config.ts'
import { createDeps } from './deps.ts'
import { createSchema } from './schema.ts'
import { createDigester } from './secrets/digester.ts'
import { createSealer } from './secrets/sealer.ts'

const config = readServerConfig()
const logger = createLogger({ name: 'api', level: config.LOG_LEVEL })
const database = createDatabase(config.DATABASE_URL)
if (!(await isUpToDate(database.sql))) {
  throw new Error('the database’s tables are not those of this build: run `npm run migrate`')
}

const secrets = { sealer: createSealer(config.SEALING_KEYS), digester: createDigester(config.DIGEST_KEYS) }
const { app, close } = await createApp({
  schema: await createSchema(),
  deps: createDeps(database, secrets, systemClock),
  notifyCallbackToken: config.NOTIFY_CALLBACK_TOKEN,
  verifier: createAppTokenVerifier(config.APP_PUBLIC_KEYS),
  logger,
  isReady: async () => (await database.sql`select 1`).length === 1,
})

const server = createServer(app)
server.listen(config.API_PORT, config.HOST, () => logger.info({ port: config.API_PORT }, 'listening'))

onShutdown(async () => {
  await new Promise((resolve) => server.close(resolve))
  await close()
  await database.close()
})
