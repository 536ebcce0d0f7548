export {
  type CircuitBreaker,
  type CircuitBreakerOptions,
  CircuitOpen,
  createCircuitBreaker,
} from './circuit-breaker.ts'
export { closerOf } from './close-server.ts'
export { parseDatabaseUrl } from './database-url.ts'
export { createHttpServer } from './http/http-server.ts'
export {
  isMachineEndpoint,
  REFUSALS,
  RETRY_AFTER_SECONDS,
  type RefusalKind,
  refusalBody,
} from './http/machine-endpoints.ts'
export { isFromAnotherSite } from './http/own-page.ts'
export { pathOf, readLeniently, type Spelling, spellingOf } from './http/request-target.ts'
export { CLEAR_AT_SIGN_OUT, SECURITY_HEADERS } from './http/security-headers.ts'
export { type KeyRing, keyById, parseKeyRing, type RingKey } from './key-ring.ts'
export { createLogger, type Logger, type LoggerOptions } from './logger.ts'
export { isLoopbackHost, isLoopbackOrigin } from './loopback.ts'
export { onceAnHour } from './once-an-hour.ts'
export { type RetryOptions, withRetries } from './retry.ts'
export { describeError, type SafeError, scrub } from './safe-error.ts'
export { readSettings, SettingsError, UnusableSetting } from './settings.ts'
export { onShutdown, type ShutdownOptions, type StoppableProcess } from './shutdown.ts'
export { answerHelp, isHelpAsked } from './usage.ts'
export { type FaultWatch, watchFaults } from './watch-faults.ts'
