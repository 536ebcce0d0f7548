export {
  type CircuitBreaker,
  type CircuitBreakerOptions,
  CircuitOpen,
  createCircuitBreaker,
} from './circuit-breaker.ts'
export { closerOf } from './close-server.ts'
export { parseDatabaseUrl } from './database-url.ts'
export { type KeyRing, keyById, parseKeyRing, type RingKey } from './key-ring.ts'
export { createLogger, type Logger, type LoggerOptions } from './logger.ts'
export { isLoopbackHost, isLoopbackOrigin } from './loopback.ts'
export { type RetryOptions, withRetries } from './retry.ts'
export { describeError, type SafeError, scrub } from './safe-error.ts'
export { readSettings, SettingsError, UnusableSetting } from './settings.ts'
export { onShutdown, type ShutdownOptions, type StoppableProcess } from './shutdown.ts'
export { type FaultWatch, watchFaults } from './watch-faults.ts'
