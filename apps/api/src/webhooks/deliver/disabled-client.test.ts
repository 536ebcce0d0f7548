import { expect, test } from 'vitest'
import { changeStanding, type StandingChange } from '../../clients/change-standing.use-case.ts'
import { useWorld } from '../../testing/a-world.ts'
import { replaySince } from '../endpoints/replay-deliveries.use-case.ts'
import { aReceiver } from '../receiver.fixture.ts'
import { useWebhooks } from '../use-webhooks.builder.ts'

const world = useWorld()
const { anEndpoint, deliveries, deps, happens, lookOnce } = useWebhooks(world)

const stand = (change: StandingChange) => changeStanding(world.get().deps, 'register-for-npq', change)

test('a client that is disabled is sent nothing: not what waits, not what happens, not what is sent again', async () => {
  const receiver = await aReceiver()
  const endpointId = await anEndpoint({ url: receiver.url })
  const since = world.get().clock.now()
  await happens()
  expect(await lookOnce()).toBe(1)
  const waits = await happens()
  await stand('disable')

  await happens()
  expect(await replaySince(deps(), { endpointId, since, onlyDead: false })).toMatchObject({
    kind: 'replayed',
  })
  expect(await lookOnce()).toBe(0)
  expect(receiver.received).toHaveLength(1)
  expect((await deliveries()).map(({ state }) => state)).toEqual(['WAITING', 'WAITING'])

  await stand('enable')
  expect(await lookOnce()).toBe(2)
  const ids = receiver.received.map(({ headers }) => headers['ce-id'])
  expect(ids).toContain(waits)
  expect(receiver.received).toHaveLength(3)
})
