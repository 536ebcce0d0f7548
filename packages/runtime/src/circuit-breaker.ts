/** Says that nothing was tried: the other side has failed too often of late. */
export class CircuitOpen extends Error {
  override readonly name = 'CircuitOpen'

  constructor() {
    super('Not tried: the other side has been failing')
  }
}

export type CircuitBreaker = {
  /** Makes the call, or throws `CircuitOpen` without making it. */
  run<Result>(call: () => Promise<Result>): Promise<Result>
}

export type CircuitBreakerOptions = {
  clock: { now(): Date }
  /** True when an error says that the other side is in trouble. One that is our own mistake does not count. */
  isTrouble(error: unknown): boolean
  /** The number of latest calls that are looked at. */
  window?: number
  /** The number of failures among them that opens the circuit. */
  failuresToOpen?: number
  openForMs?: number
}

// Half of the last 20 calls, then 30 s of rest: what the reliability rules ask for outside services.
const WINDOW = 20
const FAILURES_TO_OPEN = 10
const OPEN_FOR_MS = 30_000

/**
 * Leaves a service alone that keeps failing: callers hear at once what they would have waited for, and the service gets room to recover.
 * After the rest a single call tries; if it works everything goes on, if not the rest begins again. Each process has its own.
 */
export function createCircuitBreaker({
  clock,
  isTrouble,
  window = WINDOW,
  failuresToOpen = FAILURES_TO_OPEN,
  openForMs = OPEN_FOR_MS,
}: CircuitBreakerOptions): CircuitBreaker {
  let latest: ('worked' | 'failed')[] = []
  let openUntilMs: number | null = null
  let isTrying = false

  function note(outcome: 'worked' | 'failed', isTrial: boolean) {
    if (isTrial && outcome === 'worked') {
      latest = []
      openUntilMs = null
      return
    }
    latest = [...latest, outcome].slice(-window)
    const hasFailedOften = latest.filter((each) => each === 'failed').length >= failuresToOpen
    if (isTrial || hasFailedOften) openUntilMs = clock.now().getTime() + openForMs
  }

  return {
    async run(call) {
      const isTrial = openUntilMs !== null
      if (openUntilMs !== null && (isTrying || clock.now().getTime() < openUntilMs)) throw new CircuitOpen()
      isTrying = isTrial
      try {
        const result = await call()
        note('worked', isTrial)
        return result
      } catch (error) {
        // Whatever else went wrong, the other side answered.
        note(isTrouble(error) ? 'failed' : 'worked', isTrial)
        throw error
      } finally {
        if (isTrial) isTrying = false
      }
    },
  }
}
