import { once } from 'node:events'
import { createConnection } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { Write } from '../terminal/console.ts'
import type { RunningDatabase } from './running-database.ts'

const LOOK_EVERY_MS = 1_000
const ANSWER_WITHIN_MS = 2_000
/** Deaths that followed so soon on a start are the same trouble. */
const STEADY_AFTER_MS = 60_000
const MOST_TRIES = 5

export type DatabaseWatch = { write: Write; onGiveUp: (error: Error) => void; lookEveryMs?: number }

/**
 * Starts the embedded PostgreSQL again when it has died, at the same address: the processes reconnect by themselves. One that dies again and
 * again is given up, because a start will not mend what is wrong. Returns the function that stops the watch.
 */
export function watchDatabase(
  { url, startAgain }: RunningDatabase,
  { write, onGiveUp, lookEveryMs = LOOK_EVERY_MS }: DatabaseWatch,
): () => Promise<void> {
  if (!startAgain) return async () => undefined
  const stopped = new AbortController()
  const watching = watch(startAgain)
  return async () => {
    stopped.abort()
    await watching
  }

  async function watch(start: () => Promise<void>): Promise<void> {
    let tries = 0
    let startedAt = 0
    for (;;) {
      await pause(lookEveryMs, undefined, { signal: stopped.signal }).catch(() => undefined)
      if (stopped.signal.aborted) return
      if (await answers(url)) continue
      if (stopped.signal.aborted) return
      tries = performance.now() - startedAt < STEADY_AFTER_MS ? tries + 1 : 1
      if (tries > MOST_TRIES)
        return onGiveUp(
          new Error(`the database stopped ${MOST_TRIES} times in a row: its log is in the data folder`),
        )
      write('the database stopped unexpectedly: starting it again')
      await start().catch((error: Error) => write(error.message))
      startedAt = performance.now()
    }
  }
}

/** True when a program listens at the database's address. */
async function answers(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url)
  const socket = createConnection({ host: hostname, port: Number(port) })
  try {
    await once(socket, 'connect', { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) })
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}
