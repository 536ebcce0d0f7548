import { PartnerError } from './partner-error.ts'
import { isObject } from './refusals.ts'
import { retryAfterMs } from './retry-plan.ts'

export type TokenSource = {
  /** One that is good for a while yet. Many calls at once ask for one token. */
  current(): Promise<string>
  /** The API refused this token: the next call gets another. */
  refused(token: string): void
}

export type TokenOptions = {
  tokenUrl: string
  clientId: string
  clientSecret: string
  /** Undefined: all that the client is registered for. */
  scopes: readonly string[] | undefined
  fetch: typeof globalThis.fetch
  now: () => number
  timeoutMs: number
}

const RENEWED_BEFORE_MS = 60_000 // so that no token ends on its way to the API
const PASSING_STATUSES = [429, 500, 502, 503, 504]

/** Access tokens by client credentials (RFC 6749 §4.4), kept until shortly before they end. */
export function createTokenSource(options: TokenOptions): TokenSource {
  let kept: { token: string; freshUntilMs: number } | null = null
  let asking: Promise<string> | null = null

  async function askOnce(): Promise<string> {
    const { token, lifeMs } = await ask(options)
    kept = { token, freshUntilMs: options.now() + Math.max(lifeMs - RENEWED_BEFORE_MS, lifeMs / 2) }
    return token
  }

  return {
    current() {
      if (kept && options.now() < kept.freshUntilMs) return Promise.resolve(kept.token)
      asking ??= askOnce().finally(() => {
        asking = null
      })
      return asking
    },
    refused(token) {
      if (kept?.token === token) kept = null
    },
  }
}

async function ask({ tokenUrl, clientId, clientSecret, scopes, fetch, now, timeoutMs }: TokenOptions) {
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    ...(scopes && { scope: scopes.join(' ') }),
  })
  // RFC 6749 §2.3.1: each half is form-encoded before it is joined.
  const [id, secret] = [clientId, clientSecret].map((half) =>
    new URLSearchParams({ half }).toString().slice(5),
  )
  const authorization = `Basic ${btoa(`${id}:${secret}`)}`
  const response = await fetch(tokenUrl, {
    method: 'POST',
    headers: { authorization, accept: 'application/json' },
    body: form,
    signal: AbortSignal.timeout(timeoutMs),
    redirect: 'error',
  }).catch(() => null)
  const answer: unknown = await response?.json().catch(() => null)
  if (response?.ok && isObject(answer) && typeof answer.access_token === 'string') {
    return { token: answer.access_token, lifeMs: Number(answer.expires_in ?? 0) * 1_000 }
  }
  const status = response?.status ?? null
  const { error = 'no answer', error_description: why = '' } = isObject(answer) ? answer : {}
  throw new PartnerError(
    [
      {
        code: 'TOKEN_REFUSED',
        message: `${error} ${why}`.trim(),
        isRetryable: status === null || PASSING_STATUSES.includes(status),
      },
    ],
    { status, retryAfterMs: retryAfterMs(response?.headers.get('retry-after') ?? null, now()) },
  )
}
