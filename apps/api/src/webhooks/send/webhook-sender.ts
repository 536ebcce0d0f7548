import { buildConnector, Client } from 'undici'
import { type AllowedHosts, isAllowedHost, readEndpointAddress } from '../domain/endpoint-address.ts'
import { isPublicAddress } from '../domain/public-address.ts'
import { guardedLookup, type Resolve, resolveAll } from './guarded-lookup.ts'
import type { SignedRequest } from './signed-request.ts'
import { failureOf, type WebhookFailure } from './webhook-failure.ts'

const TRY_MS = 10_000 // security review: P57, for name, connection and answer together
const READ_BYTES = 65_536

/** How a receiver answered. `status` null: not at all. `body` is what was read of it. */
export type WebhookAnswer = {
  status: number | null
  failure: WebhookFailure | null
  body: Buffer
  retryAfter: string | undefined
  durationMs: number
}

export type WebhookSender = { send(request: SignedRequest): Promise<WebhookAnswer> }

export type SenderOptions = {
  /** Hosts that need not be on the internet, as `host:port`: a developer's own. */
  allowedHosts: AllowedHosts
  timeoutMs?: number
  resolve?: Resolve
  isPublic?: (address: string) => boolean
  /** Certificates to trust, besides those that Node trusts. */
  ca?: string
}

/**
 * Sends to receivers on the internet, and nowhere else: each try resolves the name anew, checks every address and connects to what it has checked. A
 * connection serves one request: none is kept under a name that may mean another machine by then. Redirects are not followed, and no proxy of the environment is asked.
 */
export function createWebhookSender({
  allowedHosts,
  timeoutMs = TRY_MS,
  resolve = resolveAll,
  isPublic = isPublicAddress,
  ca,
}: SenderOptions): WebhookSender {
  const guarded = { lookup: guardedLookup(resolve, isPublic), timeout: timeoutMs, maxCachedSessions: 0 }
  const connectGuarded = buildConnector({ ...guarded, ...(ca && { ca }) })
  const connectAllowed = buildConnector({ timeout: timeoutMs, maxCachedSessions: 0, ...(ca && { ca }) })

  return {
    async send({ url: text, headers, body }) {
      const begun = performance.now()
      const got: Omit<WebhookAnswer, 'durationMs'> = {
        ...{ status: null, failure: null, retryAfter: undefined },
        body: Buffer.alloc(0),
      }
      const answer = (changes: Partial<WebhookAnswer> = {}) => ({
        ...got,
        ...changes,
        durationMs: Math.round(performance.now() - begun),
      })
      // Asked when it was saved, too: by a build with other rules, or with another list.
      if (readEndpointAddress(text, allowedHosts).kind === 'refused')
        return answer({ failure: 'ADDRESS_REFUSED' })
      const url = new URL(text)
      const client = new Client(url.origin, {
        connect: isAllowedHost(url, allowedHosts) ? connectAllowed : connectGuarded,
        allowH2: false,
      })
      try {
        const response = await client.request({
          ...{ method: 'POST', path: `${url.pathname}${url.search}`, headers, body, reset: true },
          signal: AbortSignal.timeout(timeoutMs),
        })
        got.status = response.statusCode
        got.failure = failureOfStatus(response.statusCode)
        got.retryAfter = [response.headers['retry-after']].flat()[0]
        for await (const chunk of response.body) {
          got.body = Buffer.concat([got.body, chunk])
          if (got.body.length > READ_BYTES) return answer({ failure: 'ANSWER_TOO_LARGE' })
        }
        return answer()
      } catch (error) {
        return answer({ failure: failureOf(error) })
      } finally {
        await client.destroy().catch(() => undefined)
      }
    },
  }
}

function failureOfStatus(status: number): WebhookFailure | null {
  if (status >= 200 && status < 300) return null
  return status >= 300 && status < 400 ? 'REDIRECT' : 'STATUS'
}
