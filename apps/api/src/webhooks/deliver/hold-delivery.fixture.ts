/** A worker for tests to kill: takes a delivery and stops at the step that it is told, saying so. */

import { createDatabase } from '@identity/database'
import { createDeps } from '../../main/deps.ts'
import { throwAwaySecrets } from '../../secrets/throw-away-secrets.ts'
import { generateWebhookKey, privateKeyOf } from '../keys/webhook-key.ts'
import { createWebhookSender } from '../send/webhook-sender.ts'
import { claimDeliveries } from './claim-deliveries.step.ts'
import { deliver } from './deliver.step.ts'
import type { DelivererWork } from './deps.ts'

const [databaseUrl = '', step = '', now = '', host = ''] = process.argv.slice(2)
const deps = createDeps(createDatabase(databaseUrl), throwAwaySecrets(), { now: () => new Date(now) })
const sender = createWebhookSender({ allowedHosts: new Set([host]), timeoutMs: 60_000 })

function stop(): Promise<never> {
  process.stdout.write(`${step}\n`)
  return new Promise(() => undefined)
}

const work: DelivererWork = {
  ...deps,
  origin: 'http://localhost:3000',
  webhooks: {
    async send(request) {
      if (step === 'claimed') return stop()
      if (step === 'sending') process.stdout.write(`${step}\n`)
      const answer = await sender.send(request)
      return step === 'sent' ? stop() : answer
    },
  },
}
const { kid, privateJwk } = await generateWebhookKey()
const key = { kid, privateKey: privateKeyOf({ ...privateJwk }) }
for (const claimed of await claimDeliveries(work)) await deliver(work, claimed, key)
