import { EventEmitter } from 'node:events'
import { Pool } from 'undici'

const MOST_CONNECTIONS = 128 // further calls wait for one, within their own time

// By origin, for the life of the process: a client for each request shares them. Idle ones keep no process alive.
const pools = new Map<string, Pool>()

type Posting = {
  headers: Record<string, string>
  body: string
  timeoutMs: number
  /** True of what may reach the API twice. */
  isRepeatable: boolean
}

/**
 * Posts, and answers the status and the JSON. `timeoutMs` covers it all, reading the answer too. Connections are kept, until two seconds before
 * the time that the API names (undici's own rule), so that it closes none under us but when it stops. A call that finds its connection closed is
 * sent once more if it is repeatable: of another one we cannot know whether the API had read it.
 */
export async function postJson(
  { origin, pathname, search }: URL,
  { headers, body, timeoutMs, isRepeatable }: Posting,
): Promise<{ status: number; answer: unknown }> {
  const stop = new EventEmitter() // dearer as an AbortSignal than the whole call
  const limit = setTimeout(() => stop.emit('abort'), timeoutMs)
  const send = async () => {
    const request = { path: pathname + search, method: 'POST', headers, body, signal: stop } as const
    const response = await poolOf(origin).request(request)
    return { status: response.statusCode, answer: await response.body.json() }
  }
  try {
    return await send().catch((error) => {
      if (!isRepeatable || !isConnectionLost(error)) throw error
      return send()
    })
  } finally {
    clearTimeout(limit)
  }
}

function poolOf(origin: string): Pool {
  const known = pools.get(origin)
  if (known) return known
  const pool = new Pool(origin, { connections: MOST_CONNECTIONS })
  pools.set(origin, pool)
  return pool
}

const LOST = ['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']

function isConnectionLost(error: NodeJS.ErrnoException): boolean {
  return LOST.includes(error.code ?? '')
}
