import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { eventOutbox } from '@identity/database'
import { expect, test, vi } from 'vitest'
import { useWorld } from '../../testing/a-world.ts'
import { useWebhooks } from '../../webhooks/use-webhooks.builder.ts'
import { aVisitor, feedOf, NPQ } from '../follow-changes.builder.ts'
import { sequenceChanges } from './sequence-changes.step.ts'

const HOLDER = fileURLToPath(new URL('./hold-sequencer.fixture.ts', import.meta.url))
const world = useWorld()
const { anEndpoint, deliveries } = useWebhooks(world)

test.each([
  ['has read what waits', 'read', 3],
  ['has written the feed, and has not committed', 'numbered', 3],
  ['has queued the webhooks, and has not committed', 'queued', 3],
  ['has emptied the outbox, and has not committed', 'removed', 3],
  ['has committed, and has not said so', 'committed', 0],
])(
  'a worker that is killed when it %s loses no change, and none is told twice',
  async (_title, step, left) => {
    const { clock, database, databaseUrl, deps } = world.get()
    const waiting = () => database.db.$count(eventOutbox)
    await anEndpoint({ url: 'https://partner.service.gov.uk/hooks' })
    const { id } = await aVisitor(world.get(), NPQ)
    for (let each = 0; each < 3; each += 1)
      await deps.repositories.events.record({ type: 'IdentityBlocked', identityId: id }, clock.now())
    const args = ['--import', 'tsx', HOLDER, databaseUrl, step, clock.now().toISOString()]
    const holder = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    expect(String(await once(holder.stdout, 'data'))).toBe(`${step}\n`)
    if (step !== 'committed') expect(await sequenceChanges(deps)).toBe(0) // it leads until it is gone
    holder.kill('SIGKILL')
    await once(holder, 'exit')

    expect(await waiting()).toBe(left)
    // The server ends its transaction once it sees that the connection is gone.
    if (left > 0)
      await vi.waitFor(async () => expect(await sequenceChanges(deps)).toBe(left), { timeout: 10_000 })
    expect(await waiting()).toBe(0)
    const told = (await feedOf(world.get())).filter(({ identityId }) => identityId === id)
    expect(told).toHaveLength(3)
    expect(new Set(told.map(({ eventId }) => eventId)).size).toBe(3)
    expect((await deliveries()).map(({ eventUuid }) => eventUuid).sort()).toEqual(
      told.map(({ eventUuid }) => eventUuid).sort(),
    )
  },
  60_000,
)
