import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test, vi } from 'vitest'
import { useWorld } from '../../testing/a-world.ts'
import { aReceiver } from '../receiver.fixture.ts'
import { useWebhooks } from '../use-webhooks.builder.ts'
import { LEASE_MS } from './lease.ts'

const HOLDER = fileURLToPath(new URL('./hold-delivery.fixture.ts', import.meta.url))
const world = useWorld()
const { anEndpoint, deliveries, happens, lookOnce } = useWebhooks(world)

test.each([
  ['has taken a delivery', 'claimed', 0],
  ['waits for the answer', 'sending', 1],
  ['has the answer, and has not written it', 'sent', 1],
])(
  'a worker that is killed when it %s costs a minute, and no event',
  async (_title, step, heardBefore) => {
    const receiver = await aReceiver()
    if (step === 'sending') receiver.answer(() => undefined)
    await anEndpoint({ url: receiver.url })
    const eventUuid = await happens()
    const { databaseUrl, clock } = world.get()
    const args = ['--import', 'tsx', HOLDER, databaseUrl, step, clock.now().toISOString(), receiver.host]
    const holder = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(holder.stdout, 'data')
    await vi.waitFor(() => expect(receiver.received).toHaveLength(heardBefore), { timeout: 10_000 })
    holder.kill('SIGKILL')
    await once(holder, 'exit')

    receiver.answerWith(204)
    clock.forward(LEASE_MS - 1)
    expect(await lookOnce()).toBe(0)
    clock.forward(1)
    expect(await lookOnce()).toBe(1)
    expect(receiver.ids()).toEqual(Array.from({ length: heardBefore + 1 }, () => eventUuid))
    expect(await deliveries()).toMatchObject([{ state: 'DELIVERED', attempts: 2 }])
    expect(await lookOnce()).toBe(0)
  },
  60_000,
)
