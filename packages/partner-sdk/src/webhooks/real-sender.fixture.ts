import { randomUUID } from 'node:crypto'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  type CloudEvent,
  createWebhookSender,
  generateWebhookKey,
  privateKeyOf,
  type SignedRequest,
  signedRequest,
} from '@identity/api/webhooks'
import { afterAll } from 'vitest'
import { messageOf, type WebhookMessage } from './webhook-message.ts'

type Wishes = {
  event?: Partial<CloudEvent>
  data?: Record<string, unknown>
  hubSecret?: string
  now?: Date
  url?: string
}

/** The API's own sender with keys of its own, which it publishes on this computer as Get an Identity does. */
export async function aSender() {
  const made = [await generateWebhookKey()]
  let timesRead = 0
  const published = await aServer((_request, response) => {
    timesRead += 1
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ keys: made.map(({ publicJwk }) => publicJwk) }))
  })
  let signing = made[0]

  async function signed({ event, data = {}, hubSecret, now = new Date(), url = ADDRESS }: Wishes = {}) {
    if (!signing) throw new Error('there is a key')
    return signedRequest({
      url,
      event: {
        ...{ id: randomUUID(), type: 'identity.updated', source: published.url, subject: 'a-person' },
        time: now,
        ...event,
      },
      body: Buffer.from(JSON.stringify({ identityId: 'a-person', version: 7, ...data })),
      key: { kid: signing.kid, privateKey: privateKeyOf({ ...signing.privateJwk }) },
      hubSecret: hubSecret ?? null,
      requestId: randomUUID(),
      now,
    })
  }

  return {
    /** As `origin` of a receiver. */
    origin: published.url,
    timesRead: () => timesRead,
    signed,
    /** Sends one by HTTP, as the worker does. */
    async send(url: string, wishes: Wishes = {}) {
      const allowedHosts = new Set([new URL(url).host])
      return createWebhookSender({ allowedHosts }).send(await signed({ ...wishes, url }))
    },
    /** From now on another key signs. */
    async changeKey({ isPublished = true } = {}) {
      signing = await generateWebhookKey()
      if (isPublished) made.push(signing)
    },
  }
}

export const ADDRESS = 'https://partner.example/hooks?tenant=7'

export const asMessage = ({ headers, body }: SignedRequest): WebhookMessage => messageOf(headers, body)

/** A server on this computer, until the tests of the file have run. */
export async function aServer(listener: RequestListener) {
  const server = createServer(listener)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}
