import type { Readable } from 'node:stream'

/** The process around us, as far as stopping is concerned; tests pass a stand-in. */
export type StoppableProcess = {
  on(event: 'SIGTERM' | 'SIGINT' | 'SIGHUP', listener: () => void): unknown
  exit(code: number): void
  readonly stdin: Pick<Readable, 'on' | 'resume'>
  readonly env: Record<string, string | undefined>
}

export type ShutdownOptions = {
  process?: StoppableProcess
  /** The time that `close` may take before we leave without it. Below the 12 s after which the launcher kills. */
  deadlineMs?: number
  onError?: (error: unknown) => void
}

const DEFAULT_DEADLINE_MS = 10_000

/**
 * Closes once, on the first request to stop, then exits. Requests are the usual signals and, when the launcher started us
 * (LAUNCHED_BY_PIPE=1), the end of standard input: the kernel closes that pipe even if the launcher was killed outright.
 */
export function onShutdown(close: () => Promise<void> | void, options: ShutdownOptions = {}): void {
  const { process: own = process, deadlineMs = DEFAULT_DEADLINE_MS, onError } = options
  let isStopping = false

  async function stop() {
    if (isStopping) return
    isStopping = true
    setTimeout(() => own.exit(1), deadlineMs).unref()
    try {
      await close()
      own.exit(0)
    } catch (error) {
      onError?.(error)
      own.exit(1)
    }
  }

  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) own.on(signal, () => void stop())
  if (own.env.LAUNCHED_BY_PIPE !== '1') return
  for (const event of ['end', 'close', 'error']) own.stdin.on(event, () => void stop())
  own.stdin.resume() // unread input would hide the end of it
}
