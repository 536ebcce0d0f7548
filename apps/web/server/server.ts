import { createHttpServer, createLogger, onShutdown } from '@identity/runtime'
import { createApp } from './app.ts'
import { readConfig } from './config.ts'
import { loadPages } from './pages.ts'

const config = readConfig()
const logger = createLogger({ name: 'web', level: config.logLevel })
const pages = await loadPages()
const state = { isStopping: false }

const server = createHttpServer(createApp({ config, logger, build: pages.build, state }))
server.listen(config.port, config.host, () => {
  logger.info({ address: server.address() }, 'web is listening')
})

onShutdown(async () => {
  state.isStopping = true
  await new Promise<void>((resolve) => {
    server.close(() => resolve()) // lets requests under way finish
    server.closeIdleConnections()
  })
  await pages.close()
})
