import { createHttpServer, createLogger, onShutdown, watchFaults } from '@identity/runtime'
import { createApp } from './app.tsx'
import { readConfig } from './config.ts'
import { METHODS } from './shell/methods.ts'

const config = readConfig()
const logger = createLogger({ name: 'sandbox', level: config.logLevel })
const faults = watchFaults(logger)
const state = { isStopping: false }

const server = createHttpServer(createApp({ config, logger, state }), { methods: METHODS })
server.listen(config.port, config.host, () => {
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
