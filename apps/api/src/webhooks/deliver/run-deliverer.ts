import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from '@identity/runtime'
import { claimDeliveries, PLACES } from './claim-deliveries.step.ts'
import { deliver } from './deliver.step.ts'
import type { DelivererWork } from './deps.ts'

const POLL_MS = 1_000

export type RunningDeliverer = {
  /** Looks at once: something was queued. */
  wake(): void
  /** Takes nothing more, and waits for what is under way. */
  stop(): Promise<void>
}

type Logging = Pick<Logger, 'warn'>

/**
 * Delivers until stopped. It looks once a second, when it is woken, and when a delivery has ended: then there is a place. A look
 * that finds nothing due is one statement. Slow receivers hold the places of slow ones and no others.
 */
export function runDeliverer(work: DelivererWork, logger: Logging, pollMs = POLL_MS): RunningDeliverer {
  const underWay = new Map<Promise<void>, { isSlow: boolean }>()
  let isStopped = false
  let bell = new AbortController()

  const free = () => {
    const slow = [...underWay.values()].filter(({ isSlow }) => isSlow).length
    return { all: PLACES.all - underWay.size, slow: PLACES.slow - slow }
  }

  async function look(): Promise<void> {
    const places = free()
    if (places.all <= 0 || !(await work.repositories.webhookDeliveries.areDue(work.clock.now()))) return
    const key = await work.repositories.webhookKeys.signing(work.clock.now())
    if (!key) throw new Error('there is no key to sign webhooks with')
    for (const claimed of await claimDeliveries(work, places)) {
      const sent = deliver(work, claimed, key)
        .catch((err) => logger.warn({ err, deliveryId: claimed.id }, 'a webhook could not be sent'))
        .finally(() => {
          underWay.delete(sent)
          bell.abort()
        })
      underWay.set(sent, claimed)
    }
  }

  async function run(): Promise<void> {
    while (!isStopped) {
      bell = new AbortController()
      const rung = bell.signal
      await look().catch((err) => logger.warn({ err }, 'webhooks could not be looked for'))
      await pause(pollMs, undefined, { signal: rung }).catch(() => undefined)
    }
  }

  const running = run()
  return {
    wake: () => bell.abort(),
    async stop() {
      isStopped = true
      bell.abort()
      await running
      await Promise.all(underWay.keys())
    },
  }
}
