import { randomUUID } from 'node:crypto'
import type { Logger } from '@identity/runtime'
import type { Sql } from 'postgres'

const CHANNEL = 'oidc_client'
const BEAT_MS = 4_000
const SILENT_AFTER_MS = 9_000
const LISTEN_AGAIN_MS = 30_000

export type ClientChanges = {
  /** False when a change may have gone unheard: nothing is to be believed then for longer than a few seconds. */
  isHeard(): boolean
  /** Called with a client that changed; without one when any may have. */
  onChange(listener: (clientId?: string) => void): void
}

type Options = { sql: Sql; logger: Pick<Logger, 'warn'>; counterMs?: () => number }

/**
 * Hears at once that a client was changed (LISTEN; the database tells as the change commits). A connection can be gone without a word, and behind a
 * pooler there is none of our own: so we call to ourselves every few seconds, and count as deaf from the first call that is not heard in time.
 */
export function hearClientChanges({ sql, logger, counterMs = () => performance.now() }: Options) {
  const me = `beat ${randomUUID()} `
  const listeners: ((clientId?: string) => void)[] = []
  let heardMs = Number.NEGATIVE_INFINITY
  let listensSinceMs = Number.NEGATIVE_INFINITY
  let listening: ReturnType<Sql['listen']> | undefined
  const tell = (clientId?: string) => {
    for (const listener of listeners) listener(clientId)
  }

  function hear(text: string) {
    if (text.startsWith(me)) heardMs = Math.max(heardMs, Number(text.slice(me.length)))
    else if (!text.startsWith('beat ')) tell(text)
  }

  // The driver listens again by itself when its connection was closed, and gives up when it gets no other.
  function listenAgain() {
    const before = listening
    listensSinceMs = counterMs()
    listening = sql.listen(CHANNEL, hear, () => tell()) // what happened in between was not heard
    before?.then(({ unlisten }) => unlisten()).catch(() => undefined)
    return listening
  }

  async function beat() {
    const isLongAgo = (ms: number) => counterMs() - ms > LISTEN_AGAIN_MS
    try {
      if (isLongAgo(heardMs) && isLongAgo(listensSinceMs)) await listenAgain()
      await sql`select pg_notify(${CHANNEL}, ${me + counterMs()})`
    } catch (err) {
      logger.warn({ err }, 'changes of clients are not heard at once')
    }
  }

  void beat()
  const timer = setInterval(beat, BEAT_MS)
  timer.unref()

  const changes: ClientChanges = {
    isHeard: () => counterMs() - heardMs < SILENT_AFTER_MS,
    onChange: (listener) => void listeners.push(listener),
  }
  return { ...changes, stop: () => clearInterval(timer) }
}
