import { expect, test } from 'vitest'
import { useWorld } from '../../testing/a-world.ts'
import { demoPartners } from './demo-services.ts'
import { seedWebhooks } from './seed-webhooks.ts'

const SANDBOX = 'http://localhost:3003'
const world = useWorld()
const endpoints = () =>
  world.get().database.sql`
    select e.url, e.verified_at is not null as "isVerified", count(d.id)::int as pings
    from webhook_endpoint e left join webhook_delivery d on d.endpoint_id = e.id and d.event_type = 'ping'
    where e.client_id = 'sandbox-partner' group by e.id`

test('the sandbox’s partner has one endpoint however often it is seeded, and one ping on its way; elsewhere none', async () => {
  const { deps } = world.get()
  for (const client of demoPartners(SANDBOX))
    await deps.inTransaction(({ clients }) => clients.register(client))
  await seedWebhooks(deps, 'https://sandbox.example')
  expect(await endpoints()).toEqual([])
  for (const _time of ['first', 'again']) {
    await seedWebhooks(deps, SANDBOX)
    expect([...(await endpoints())]).toEqual([
      { url: `${SANDBOX}/partner/webhooks`, isVerified: true, pings: 1 },
    ])
  }
})
