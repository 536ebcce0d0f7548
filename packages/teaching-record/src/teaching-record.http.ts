import { CircuitOpen, createCircuitBreaker, withRetries } from '@identity/runtime'
import { type Clock, systemClock } from '@identity/values'
import type { z } from 'zod'
import { TeachingRecordFailure } from './teaching-record-failure.ts'

/** The service dates its contracts; asking for one keeps the answer's shape still when it publishes the next. */
export const API_VERSION = '20250627'

export type TeachingRecordApiSettings = {
  baseUrl: string
  apiKey: string
  /** For one call with all its tries, body included. */
  timeoutMs: number
  clock?: Clock
}

/** One call. The answer has to fit the schema, whatever else it holds. */
export type Ask = <Schema extends z.ZodType>(
  method: 'GET' | 'PUT',
  path: string,
  schema: Schema,
) => Promise<z.infer<Schema>>

// One more try when the connection broke: a restart at the other end should not cost a caller a minute. Every call of ours may be repeated.
const TRIES = 2
const PAUSE_MS = 300

/** Calls the teaching record service: with a time limit, a second try for a broken connection, and none at all while it keeps failing. */
export function createAsk(settings: TeachingRecordApiSettings): Ask {
  const breaker = createCircuitBreaker({
    clock: settings.clock ?? systemClock,
    isTrouble: (error) => error instanceof TeachingRecordFailure && error.kind === 'unavailable',
  })
  return async (method, path, schema) => {
    try {
      return await breaker.run(() => askOnce(settings, method, path, schema))
    } catch (error) {
      throw error instanceof CircuitOpen ? new TeachingRecordFailure('unavailable') : error
    }
  }
}

async function askOnce<Schema extends z.ZodType>(
  settings: TeachingRecordApiSettings,
  method: 'GET' | 'PUT',
  path: string,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const { status, text } = await fetchText(settings, method, path)
  if (status === 408 || status === 429 || status >= 500)
    throw new TeachingRecordFailure('unavailable', status)
  if (status !== 200) throw new TeachingRecordFailure('refused', status)

  const parsed = schema.safeParse(fromJson(text))
  if (!parsed.success) {
    throw new TeachingRecordFailure('malformed', status, parsed.error.issues[0]?.path.join('.') || 'the top')
  }
  return parsed.data
}

/** The time limit covers the body too: a service that sends headers and then stalls is as down as one that does not answer. */
async function fetchText(
  { baseUrl, apiKey, timeoutMs }: TeachingRecordApiSettings,
  method: string,
  path: string,
) {
  const url = `${baseUrl.replace(/\/+$/, '')}/${path}`
  const timeUp = AbortSignal.timeout(timeoutMs)
  try {
    return await withRetries(
      async () => {
        const response = await fetch(url, {
          method,
          headers: {
            accept: 'application/json',
            authorization: `Bearer ${apiKey}`,
            'x-api-version': API_VERSION,
          },
          // The key must not follow a redirect to somewhere else.
          redirect: 'manual',
          signal: timeUp,
        })
        return { status: response.status, text: await response.text() }
      },
      { tries: TRIES, pauseMs: PAUSE_MS, isWorthAnotherTry: () => !timeUp.aborted },
    )
  } catch {
    throw new TeachingRecordFailure('unavailable')
  }
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new TeachingRecordFailure('malformed', 200, 'the top')
  }
}
