import { randomBytes } from 'node:crypto'
import express from 'express'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { runWebhookKeysCommand } from '../../commands/webhook-keys-command.ts'
import { createSealer } from '../../secrets/sealer.ts'
import { useWorld } from '../../testing/a-world.ts'
import { listenOnLoopback } from '../../testing/listen-on-loopback.ts'
import { renewWebhookKeys } from './renew-webhook-keys.job.ts'
import { webhookJwksRoutes } from './webhook-jwks.routes.ts'
import { webhookKeyRepository } from './webhook-key.repository.ts'

const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS
const world = useWorld()

beforeEach(async () => {
  await world.get().database.sql`truncate webhook_key`
})

const run = (...args: string[]) => runWebhookKeysCommand(world.get().deps, args)
const renew = () => renewWebhookKeys(world.get().deps)
const signing = async () => {
  const { clock, deps } = world.get()
  return (await deps.repositories.webhookKeys.signing(clock.now()))?.kid
}

/** The document that receivers read. */
async function aDocument() {
  const { origin, close } = await listenOnLoopback(express().use(webhookJwksRoutes(world.get().deps)))
  afterAll(close)
  return () => fetch(`${origin}/.well-known/webhook-jwks`)
}

test('the first start makes one key, however many workers start at once, and it signs', async () => {
  await Promise.all(Array.from({ length: 16 }, renew))
  expect(await run('list')).toHaveLength(1)
  expect((await run('list'))[0]).toBe(
    `${await signing()} signs since ${world.get().clock.now().toISOString()}`,
  )
})

test('receivers read the public half, and may keep it for an hour', async () => {
  await renew()
  const read = await aDocument()
  const response = await read()
  expect(response.headers.get('cache-control')).toBe('public, max-age=3600')
  const { keys } = (await response.json()) as { keys: Record<string, unknown>[] }
  expect(keys).toEqual([
    {
      ...{ kid: await signing(), kty: 'EC', crv: 'P-256', use: 'sig', alg: 'ES256' },
      ...{ x: expect.any(String), y: expect.any(String) },
    },
  ])
})

test('the next key is shown a day before it signs, and the one of before a day after', async () => {
  const { clock } = world.get()
  await renew()
  const first = await signing()
  clock.forward(89 * DAY_MS)
  await renew()
  expect(await run('list')).toHaveLength(2)
  clock.forward(DAY_MS - 1)
  await renew()
  expect(await signing()).toBe(first)
  clock.forward(1)
  expect(await signing()).not.toBe(first)
  await renew()
  clock.forward(DAY_MS - 1)
  await renew()
  expect((await run('list')).join()).toContain(first)
  clock.forward(1)
  await renew()
  expect((await run('list')).join()).not.toContain(first)
})

test('an operator rotates: in a day, or now', async () => {
  const { clock } = world.get()
  await renew()
  const first = await signing()
  const inADay = new Date(clock.now().getTime() + DAY_MS).toISOString()
  expect((await run('rotate')).join()).toContain(`signs from ${inADay}`)
  expect(await run('rotate')).toHaveLength(2)
  expect(await signing()).toBe(first)
  expect((await run('rotate', '--now')).join()).toContain(`${first} retired since`)
  expect(await signing()).not.toBe(first)
  expect(await run('list')).toHaveLength(2)
})

test('a key that leaked is gone from the document at once, and another signs', async () => {
  await renew()
  const leaked = (await signing()) ?? ''
  const read = await aDocument()
  await run('pull', leaked)
  expect(await (await read()).text()).not.toContain(leaked)
  expect(await signing()).toBeDefined()
  await expect(run('pull', leaked)).rejects.toThrow(`There is no key ${leaked}.`)
  await expect(run('pull')).rejects.toThrow('pull KID')
  await expect(run('sing')).rejects.toThrow('webhook-keys -- list')
})

test('the private half is sealed, and where it cannot be opened any more another key is made', async () => {
  const { database, deps, clock } = world.get()
  await renew()
  const [{ sealed }] =
    (await database.sql`select private_jwk_sealed as sealed from webhook_key`) as unknown as [
      { sealed: string },
    ]
  expect(sealed).not.toMatch(/"d"/)
  const sealer = createSealer([{ id: 'another', key: randomBytes(32) }])
  const repositories = { webhookKeys: webhookKeyRepository(database.db, sealer) }
  expect(await repositories.webhookKeys.signing(clock.now())).toBeNull()
  await renewWebhookKeys({ clock, inTransaction: (work) => work({ ...deps.repositories, ...repositories }) })
  expect(await repositories.webhookKeys.signing(clock.now())).not.toBeNull()
  expect(await run('list')).toHaveLength(2)
})
