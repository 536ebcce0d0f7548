import { createWebhookReceiver, messageOfNodeRequest, publishedKeys } from '@identity/partner-sdk'
import type { Router } from 'express'
import type { RoomTools } from '../shell/room.ts'
import { roomRouter } from '../shell/room-router.ts'
import type { Arrivals } from './arrivals.ts'
import { patientKeys } from './patient-keys.ts'

/** Where `sandbox-partner` receives webhooks: it is seeded with this address. */
export const WEBHOOK_PATH = '/partner/webhooks'

type Settings = { origin: string; sandboxUrl: string; arrivals: Arrivals }

/** A partner's receiver, as the SDK makes one. It stands before the parsers of bodies, and notes what it is sent. */
export function webhookRouter(
  { clock, logger }: RoomTools,
  { origin, sandboxUrl, arrivals }: Settings,
): Router {
  const receiver = createWebhookReceiver({
    ...{ origin, address: `${sandboxUrl}${WEBHOOK_PATH}`, keys: patientKeys(publishedKeys(origin)) },
    now: () => clock.now().getTime(),
  })
  return roomRouter().post(WEBHOOK_PATH, async (request, response) => {
    try {
      const message = await messageOfNodeRequest(request)
      const receipt = await receiver.receive(message, () => undefined)
      const body = Buffer.from(message.body).toString('utf8')
      arrivals.note({ at: clock.now(), headers: [...message.headers], body, receipt })
      const { answer } = receipt
      response.status(answer.status).type('json').send(answer.body)
    } catch (error) {
      logger.warn({ err: error }, 'a webhook could not be checked')
      response.status(500).end()
    }
  })
}
