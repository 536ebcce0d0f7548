import { expect, test } from 'vitest'
import { useWorld } from '../../testing/a-world.ts'
import type { Quota } from '../domain/quota.ts'

const world = useWorld()
const quota: Quota = { requests: 10, cost: 100, windowSeconds: 60, requestsASecond: 10 }
const NPQ = 'register-for-npq'

function take(cost: number, { of = quota, clientId = NPQ } = {}) {
  const { deps, clock } = world.get()
  return deps.repositories.clientQuotas.take(clientId, cost, of, clock.now())
}

/** Sixteen at once, on as many connections. */
async function sixteen(cost: number, of = quota) {
  const taken = await Promise.all(Array.from({ length: 16 }, () => take(cost, { of })))
  return taken.filter(({ refused }) => refused === null)
}

test('of sixteen at once exactly the requests that are left get through', async () => {
  for (let before = 0; before < 7; before += 1) await take(1)
  const through = await sixteen(1)
  expect(through.map(({ standing }) => standing.requests.left).toSorted()).toEqual([0, 1, 2])
})

test('of sixteen at once exactly as many get through as the cost that is left pays for', async () => {
  const ofCost = { ...quota, requests: 1_000, requestsASecond: 1_000 }
  await take(35, { of: ofCost })
  expect(await sixteen(20, ofCost)).toHaveLength(3)
  expect((await take(5, { of: ofCost })).standing.cost.left).toBe(0)
  expect((await take(1, { of: ofCost })).refused).toMatchObject({ policy: 'cost' })
})

test('of sixteen at once exactly those of one second get through, and in the next second as many', async () => {
  const ofSecond = { ...quota, requests: 1_000, requestsASecond: 5 }
  expect(await sixteen(1, ofSecond)).toHaveLength(5)
  expect((await take(1, { of: ofSecond })).refused).toEqual({ policy: 'burst', seconds: 1 })
  world.get().clock.forward(1_000)
  expect(await sixteen(1, ofSecond)).toHaveLength(5)
})

test('a request that is refused uses nothing, and is told when there is room', async () => {
  await take(60)
  world.get().clock.forward(20_000)
  await take(30)
  const { refused, standing } = await take(20)
  expect(refused).toEqual({ policy: 'cost', seconds: 40 })
  expect(standing.cost).toEqual({ left: 10, resetSeconds: 40 })
  world.get().clock.forward(39_999)
  expect((await take(20)).refused).not.toBeNull()
  world.get().clock.forward(1)
  expect((await take(20)).standing.cost.left).toBe(50)
})

test('each client has its own, and keeps no more than the seconds that count', async () => {
  for (let second = 0; second < 70; second += 1) {
    await take(1)
    world.get().clock.forward(7_000)
  }
  expect((await take(1, { clientId: 'claim' })).standing.requests.left).toBe(9)
  const [row] = await world.get().database
    .sql`select cardinality(seconds) as kept from client_quota where client_id = ${NPQ}`
  expect(row?.kept).toBeLessThan(10)
})
