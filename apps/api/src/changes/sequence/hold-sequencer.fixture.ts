/** A worker for tests to kill: numbers what waits, and stops at the step that it is told, saying so. Its transaction stays open. */

import { createDatabase } from '@identity/database'
import { createDeps } from '../../main/deps.ts'
import { throwAwaySecrets } from '../../secrets/throw-away-secrets.ts'
import { sequenceChanges } from './sequence-changes.step.ts'

const [databaseUrl = '', step = '', now = ''] = process.argv.slice(2)
const deps = createDeps(createDatabase(databaseUrl), throwAwaySecrets(), { now: () => new Date(now) })

async function stop(): Promise<never> {
  process.stdout.write(`${step}\n`)
  setInterval(() => undefined, 1_000) // until it is killed
  return new Promise(() => undefined)
}

await sequenceChanges({
  ...deps,
  inTransaction: (work) =>
    deps.inTransaction(({ changes, outbox, webhookDeliveries, ...others }) => {
      const held = {
        ...others,
        changes: { ...changes },
        outbox: { ...outbox },
        webhookDeliveries: { ...webhookDeliveries },
      }
      if (step === 'read') held.outbox.waiting = (atMost) => outbox.waiting(atMost).then(stop)
      if (step === 'numbered') held.changes.add = (rows) => changes.add(rows).then(stop)
      if (step === 'queued')
        held.webhookDeliveries.add = (deliveries, at) => webhookDeliveries.add(deliveries, at).then(stop)
      if (step === 'removed') held.outbox.remove = (ids) => outbox.remove(ids).then(stop)
      return work(held)
    }),
})
process.stdout.write('committed\n')
await stop()
