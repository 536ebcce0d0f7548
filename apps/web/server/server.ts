import { closerOf, createHttpServer, createLogger, onShutdown, watchFaults } from '@identity/runtime'
import { createApp } from './app.ts'
import { readConfig } from './config.ts'
import { loadPages } from './pages.ts'

const config = readConfig()
const logger = createLogger({ name: 'web', level: config.logLevel })
const faults = watchFaults(logger)
const pages = await loadPages()
const state = { isStopping: false }

const server = createHttpServer(createApp({ config, logger, build: pages.build, state }))
const closeServer = closerOf(server)
server.listen(config.port, config.host, () => {
  faults.ready()
  logger.info({ address: server.address() }, 'web is listening')
})

onShutdown(async () => {
  state.isStopping = true
  await closeServer()
  await pages.close()
})
