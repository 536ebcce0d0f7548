import type { RequestListener } from 'node:http'
import type { Logger } from '@identity/runtime'
import type { Clock } from '@identity/values'
import type { SigningKeyRepository } from '../keys/signing-key.repository.ts'
import type { SigningKey } from '../keys/signing-key.ts'

// Far less than the 30 seconds for which even an urgent key is shown before it signs: by then every copy of us shows it.
const POLL_INTERVAL_MS = 5_000

export type RollingEngine = {
  handle: RequestListener
  /** Applies the changes that are due to the keys, and builds a new engine when they have changed. */
  refresh(): Promise<void>
  stop(): void
}

type Options = {
  /** An engine that signs with the first key of each algorithm, and shows them all. It keeps nothing in memory that matters. */
  build(keys: readonly SigningKey[]): RequestListener
  keys: SigningKeyRepository
  clock: Clock
  logger: Logger
}

/**
 * The engine reads its keys once. So that keys change without a restart, a new engine takes over when they have: it takes a few
 * milliseconds to make, and requests that are under way finish with the old one.
 */
export async function startRollingEngine({ build, keys, clock, logger }: Options): Promise<RollingEngine> {
  await keys.ensure(clock.now())
  let version = ''
  let current: RequestListener | undefined

  async function refresh() {
    await keys.applyDueChanges(clock.now())
    const { signing, others } = await keys.shown()
    const next = JSON.stringify([signing.map(({ kid }) => kid), others.map(({ kid }) => kid)])
    if (next === version) return
    current = build([...signing, ...others])
    version = next
    logger.info({ signing: signing.map(({ kid }) => kid) }, 'the signing keys are in use')
  }

  await refresh()
  await keys.reseal()
  const timer = setInterval(() => {
    refresh().catch((err: unknown) => logger.warn({ err }, 'the signing keys could not be read'))
  }, POLL_INTERVAL_MS)
  timer.unref()
  return {
    handle: (request, response) => current?.(request, response),
    refresh,
    stop: () => clearInterval(timer),
  }
}
