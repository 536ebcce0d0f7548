import type { GraphqlRequest } from './document.ts'
import { PartnerError } from './partner-error.ts'
import { isObject, refusalsOf } from './refusals.ts'
import { pauseMs, retryAfterMs, TRIES } from './retry-plan.ts'
import type { TokenSource } from './token.ts'
import { wait } from './wait.ts'

export type SendOptions = {
  url: string
  tokens: TokenSource
  fetch: typeof globalThis.fetch
  now: () => number
  chance: () => number
  /** One try, with its token and the reading of its answer. */
  timeoutMs: number
  /** A longer pause is the caller's to decide about. */
  longestPauseMs: number
}

// The API says so before it has done anything, so even a mutation without a key may be sent again.
const REFUSED_BEFORE = ['RATE_LIMITED', 'OVERLOADED', 'TOKEN_REFUSED']

/** Sends a request until it is answered, or another try makes no sense. Answers `data`. */
export async function send(
  options: SendOptions,
  request: GraphqlRequest,
  signal?: AbortSignal,
): Promise<Record<string, unknown>> {
  let hasNewToken = false
  for (let tries = 1; ; tries += 1) {
    signal?.throwIfAborted()
    const outcome = await tryOnce(options, request, signal)
    if (!(outcome instanceof PartnerError)) return outcome
    // A token may have been withdrawn, or its key replaced: another one, once and at once.
    if (outcome.code === 'UNAUTHENTICATED' && !hasNewToken) {
      hasNewToken = true
      continue
    }
    const isSafe = request.isRetried || REFUSED_BEFORE.includes(outcome.code)
    const pause = pauseMs(tries, outcome.retryAfterMs, options.chance())
    if (!outcome.isRetryable || !isSafe || tries >= TRIES || pause > options.longestPauseMs) throw outcome
    await wait(pause, signal)
  }
}

async function tryOnce(
  { url, tokens, fetch, now, timeoutMs }: SendOptions,
  { query, variables }: GraphqlRequest,
  signal: AbortSignal | undefined,
): Promise<Record<string, unknown> | PartnerError> {
  let token: string
  try {
    token = await tokens.current()
  } catch (error) {
    if (error instanceof PartnerError) return error
    throw error
  }
  const timeout = AbortSignal.timeout(timeoutMs)
  let response: Response
  let answer: unknown
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        accept: 'application/json',
      },
      body: JSON.stringify({ query, variables }),
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      redirect: 'error',
    })
    answer = await response.json().catch((error: unknown) => {
      if (error instanceof SyntaxError) return null // a proxy's page
      throw error
    })
  } catch {
    signal?.throwIfAborted()
    const message = timeout.aborted ? `There was no answer within ${timeoutMs} ms.` : 'The connection failed.'
    return new PartnerError([{ code: 'NO_ANSWER', message, isRetryable: true }])
  }
  const { status, headers } = response
  const refusals = refusalsOf(status, answer)
  const data = isObject(answer) && isObject(answer.data) ? answer.data : {}
  if (!refusals) return data
  if (refusals[0].code === 'UNAUTHENTICATED') tokens.refused(token)
  return new PartnerError(refusals, {
    status,
    data,
    retryAfterMs: retryAfterMs(headers.get('retry-after'), now()),
  })
}
