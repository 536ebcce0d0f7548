import { createLogger, onShutdown, watchFaults } from '@identity/runtime'
import { createApp } from './app.tsx'
import { readConfig } from './config.ts'

const config = readConfig()
const logger = createLogger({ name: 'sandbox', level: config.logLevel })
const faults = watchFaults(logger)
const state = { isStopping: false }

const server = createApp({ config, logger, state }).listen(config.port, config.host, (error?: Error) => {
  if (error) throw error
  faults.ready()
  logger.info({ address: server.address() }, 'the sandbox is listening')
})

onShutdown(async () => {
  state.isStopping = true
  await new Promise<void>((resolve) => {
    server.close(() => resolve())
    // A stand-in told never to answer would keep its connection, and us, for ever.
    server.closeAllConnections()
  })
})
