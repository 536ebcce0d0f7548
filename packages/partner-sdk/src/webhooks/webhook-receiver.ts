import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Check, CheckName } from './checks.ts'
import { type KeySource, publishedKeys } from './key-source.ts'
import { type SeenEvents, seenInMemory } from './seen-events.ts'
import { verifyWebhook } from './verify-webhook.ts'
import type { WebhookEvent } from './webhook-event.ts'
import { messageOfNodeRequest, messageOfRequest, type WebhookMessage } from './webhook-message.ts'

export type WebhookReceiverOptions = {
  /** Where Get an Identity is, without a slash at the end. */
  origin: string
  /** The public address of the endpoint, as it is registered. */
  address: string
  olderSecret?: string
  seen?: SeenEvents
  keys?: KeySource
  fetch?: typeof globalThis.fetch
  now?: () => number
  /** What your work threw, or the reading of the keys. `handle` and `handleNode` have answered 500. */
  onFailure?: (error: unknown) => void
}

/** What became of a request. `answer` is what to send back. */
export type Receipt = { checks: Check[]; answer: { status: number; body: string } } & (
  | { kind: 'accepted' | 'repeated'; event: WebhookEvent }
  | { kind: 'refused'; check: CheckName; detail: string }
)

type Work = (event: WebhookEvent) => Promise<unknown> | unknown

/**
 * Receives webhooks: verifies each, gives each event to your work once, and answers. Work that takes long belongs in a queue of yours: we wait ten seconds
 * for the answer. Work that throws is answered 500, and the event comes again.
 */
export function createWebhookReceiver(options: WebhookReceiverOptions) {
  const { origin, address, olderSecret, seen = seenInMemory(), now = () => Date.now(), onFailure } = options
  const keys = options.keys ?? publishedKeys(origin, options.fetch ? { fetch: options.fetch } : {})

  /** For any framework. Throws what the work throws, or when the keys cannot be read: answer 500 to that. */
  async function receive(message: WebhookMessage, work: Work): Promise<Receipt> {
    const verified = await verifyWebhook(message, { address, keys, nowMs: now(), olderSecret })
    if (verified.kind === 'refused') return { ...verified, answer: { status: 401, body: '' } }
    const { event, checks } = verified
    const standing = await seen.begin(event.id)
    if (standing !== 'NEW') {
      const again: Check = { name: 'NEW', passed: false, detail: `${event.id} came before` }
      const answer = standing === 'DONE' ? answerTo(event) : { status: 503, body: '' }
      return { kind: 'repeated', event, checks: [...checks, again], answer }
    }
    try {
      await work(event)
      await seen.finish(event.id)
    } catch (error) {
      await seen.fail(event.id)
      throw error
    }
    const isNew: Check = { name: 'NEW', passed: true, detail: event.id }
    return { kind: 'accepted', event, checks: [...checks, isNew], answer: answerTo(event) }
  }

  /** The answer, whatever happens. */
  async function answered(message: Promise<WebhookMessage>, work: Work): Promise<Receipt['answer']> {
    try {
      return (await receive(await message, work)).answer
    } catch (error) {
      onFailure?.(error)
      return { status: 500, body: '' }
    }
  }

  return {
    receive,

    /** For `fetch` handlers. */
    async handle(request: Request, work: Work): Promise<Response> {
      const { status, body } = await answered(messageOfRequest(request), work)
      return new Response(body || null, { status, headers: { 'content-type': 'application/json' } })
    },

    /** For Node's own server, Express and the like: before any parser of bodies. */
    async handleNode(request: IncomingMessage, response: ServerResponse, work: Work): Promise<void> {
      const { status, body } = await answered(messageOfNodeRequest(request), work)
      response.writeHead(status, { 'content-type': 'application/json' }).end(body)
    },
  }
}

/** A ping wants its challenge back, in the answer to each try: that is how we know that the endpoint is yours. */
function answerTo({ type, data }: WebhookEvent): Receipt['answer'] {
  if (type !== 'ping') return { status: 204, body: '' }
  return { status: 200, body: JSON.stringify({ challenge: data.challenge }) }
}
