import { randomBytes } from 'node:crypto'
import { clientSecret } from '@identity/database'
import argon2 from 'argon2'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createDeps } from '../../main/deps.ts'
import { createDigester } from '../../secrets/digester.ts'
import { DEMO_SECRET, useWorld } from '../../testing/a-world.ts'
import { addClientSecret } from '../add-client-secret.use-case.ts'
import { clientRegistration } from '../domain/client-registration.ts'
import { verifyClientSecret } from './verify-client-secret.use-case.ts'

const world = useWorld()

async function verify(clientId: string, secret: string, clientAddress?: string) {
  const { verifyClientSecret } = await world
    .get()
    .run<{ verifyClientSecret: { __typename: string } }>(
      'oidc',
      'mutation ($input: VerifyClientSecretInput!) { verifyClientSecret(input: $input) { __typename } }',
      { input: { clientId, secret, clientAddress } },
    )
  return verifyClientSecret.__typename
}

/** The tools of the use case, which count what argon2id is asked for. `digestKeys`: after a restart with these. */
function countingDeps(digestKeys?: Parameters<typeof createDigester>[0]) {
  const { database, deps: current, secrets, clock } = world.get()
  const deps = digestKeys
    ? createDeps(database, { ...secrets, digester: createDigester(digestKeys) }, clock)
    : current
  const counts = { slowChecks: 0 }
  const secretHasher = {
    ...deps.secretHasher,
    matches(hash: string, secret: string) {
      counts.slowChecks += 1
      return deps.secretHasher.matches(hash, secret)
    },
  }
  return { ...deps, secretHasher, counts }
}

async function aClientWithGeneratedSecret(id: string, deps = world.get().deps): Promise<string> {
  const registration = clientRegistration.parse({
    id,
    service: { id, name: id, url: 'https://service.example/' },
    redirectUris: ['https://service.example/callback'],
  })
  await deps.inTransaction(({ clients }) => clients.register(registration))
  return (await addClientSecret(deps, { clientId: id }))?.secret ?? ''
}

const rowsOf = (clientId: string) =>
  world.get().database.db.select().from(clientSecret).where(eq(clientSecret.clientId, clientId))

const aWrongSecret = () => `gai_${randomBytes(32).toString('base64url')}`

test('a client is known by its secret, and by nothing else', async () => {
  expect(await verify('register-for-npq', DEMO_SECRET)).toBe('ClientSecretAccepted')
  expect(await verify('register-for-npq', `${DEMO_SECRET}x`)).toBe('ClientSecretRefused')
  expect(await verify('no-such-client', DEMO_SECRET)).toBe('ClientSecretRefused')
})

test('while a service changes its secret both are good, until the old one expires', async () => {
  const { database, clock } = world.get()
  const expiresAt = new Date(clock.now().getTime() + 1_000)
  await database.db
    .update(clientSecret)
    .set({ expiresAt })
    .where(eq(clientSecret.clientId, 'teaching-vacancies'))
  await database.db
    .insert(clientSecret)
    .values({ clientId: 'teaching-vacancies', hash: await argon2.hash('the-next') })

  expect(await verify('teaching-vacancies', DEMO_SECRET)).toBe('ClientSecretAccepted')
  expect(await verify('teaching-vacancies', 'the-next')).toBe('ClientSecretAccepted')
  clock.forward(1_000)
  expect(await verify('teaching-vacancies', DEMO_SECRET)).toBe('ClientSecretRefused')
  expect(await verify('teaching-vacancies', 'the-next')).toBe('ClientSecretAccepted')
})

test('no secret is kept: argon2id of each, and a keyed digest of those that we generated', async () => {
  const secret = await aClientWithGeneratedSecret('keeps-nothing')
  const rows = await world.get().database.db.select().from(clientSecret)
  for (const { hash } of rows) expect(hash).toMatch(/^\$argon2id\$/)
  const [generated] = await rowsOf('keeps-nothing')
  expect(generated?.digest).toMatch(/^d1:[0-9a-f]{64}$/)
  expect(JSON.stringify(rows)).not.toContain(secret)
  for (const { digest } of await rowsOf('register-for-npq')) expect(digest).toBeNull()
})

test('secrets that we generated are checked without argon2id, right and wrong ones', async () => {
  const deps = countingDeps()
  const secret = await aClientWithGeneratedSecret('is-quick')
  const clientId = 'is-quick'
  const wrong = Array.from({ length: 50 }, () =>
    verifyClientSecret(deps, { clientId, secret: aWrongSecret() }),
  )
  expect((await verifyClientSecret(deps, { clientId, secret })).kind).toBe('accepted')
  for (const { kind } of await Promise.all(wrong)) expect(kind).toBe('refused')
  expect(deps.counts.slowChecks).toBe(0)
})

test('a secret of one client is not a secret of another', async () => {
  const secret = await aClientWithGeneratedSecret('one-of-two')
  await aClientWithGeneratedSecret('two-of-two')
  expect(await verify('two-of-two', secret)).toBe('ClientSecretRefused')
})

test('a flood of wrong secrets for a client that brought its own costs ten checks a minute, and delays no other client', async () => {
  const deps = countingDeps()
  const secret = await aClientWithGeneratedSecret('is-not-delayed')
  const clientAddress = '203.0.113.7'
  const flood = async () => {
    const { kind } = await verifyClientSecret(deps, {
      clientId: 'register-for-npq',
      secret: aWrongSecret(),
      clientAddress,
    })
    return kind
  }
  const kinds = []
  for (let count = 0; count < 50; count += 1) kinds.push(await flood())
  expect(kinds.filter((kind) => kind === 'refused')).toHaveLength(10)
  expect(kinds.filter((kind) => kind === 'notChecked')).toHaveLength(40)
  expect(deps.counts.slowChecks).toBe(10)
  const right = { clientId: 'is-not-delayed', secret, clientAddress }
  expect((await verifyClientSecret(deps, right)).kind).toBe('accepted')
  expect(deps.counts.slowChecks).toBe(10)
}, 30_000)

test('a client whose secret is guessed at from one network gets in from its own, and from both once it was right there', async () => {
  const clientId = 'register-for-npq'
  const guess = () => verify(clientId, aWrongSecret(), '203.0.113.8')
  for (let count = 0; count < 10; count += 1) await guess()
  expect(await guess()).toBe('ClientSecretNotChecked')
  const own = await verify(clientId, DEMO_SECRET, '198.51.100.1')
  expect([own, await verify(clientId, DEMO_SECRET, '203.0.113.8')]).toEqual([
    'ClientSecretAccepted',
    'ClientSecretAccepted',
  ])
  world.get().clock.forward(60_000)
  expect(await guess()).toBe('ClientSecretRefused')
})

test('a network that tries many clients is checked once a minute for each, and a right secret is taken there still', async () => {
  const { deps: current, database, clock } = world.get()
  const deps = countingDeps()
  const hash = await current.secretHasher.hash(`${DEMO_SECRET} of its own`)
  const clientIds = Array.from({ length: 6 }, (_, n) => `has-its-own-${n}`)
  for (const id of clientIds) {
    await aClientWithGeneratedSecret(id)
    await database.db.update(clientSecret).set({ hash, digest: null }).where(eq(clientSecret.clientId, id))
  }
  const clientAddress = '203.0.113.9'
  const present = async (clientId: string, secret: string) =>
    (await verifyClientSecret(deps, { clientId, secret, clientAddress })).kind
  const guess = (clientId: string) => present(clientId, aWrongSecret())
  for (const id of clientIds.slice(0, 3))
    for (let n = 0; n < 10; n += 1) expect(await guess(id)).toBe('refused')

  const [, , , fourth = '', fifth = ''] = clientIds
  expect([await guess(fourth), await guess(fourth)]).toEqual(['refused', 'notChecked'])
  expect(await present(fifth, `${DEMO_SECRET} of its own`)).toBe('accepted')
  expect(deps.counts.slowChecks).toBe(32)
  clock.forward(60_000)
  expect([await guess(fourth), await guess(fourth)]).toEqual(['refused', 'refused'])
}, 30_000)

test('a generated secret of an older build is slow to check once, and quick from then on', async () => {
  const deps = countingDeps()
  const clientId = 'of-an-older-build'
  const secret = await aClientWithGeneratedSecret(clientId)
  await world
    .get()
    .database.db.update(clientSecret)
    .set({ digest: null })
    .where(eq(clientSecret.clientId, clientId))
  const present = async (presented: string) =>
    (await verifyClientSecret(deps, { clientId, secret: presented })).kind
  expect([await present(secret), deps.counts.slowChecks]).toEqual(['accepted', 1])
  expect([await present(secret), await present(aWrongSecret())]).toEqual(['accepted', 'refused'])
  expect(deps.counts.slowChecks).toBe(1)
})

test('digests move to a new key as secrets are used, and a secret outlives the key that it was digested with', async () => {
  const aKey = (id: string) => ({ id, key: randomBytes(32) })
  const [first, second, third] = [aKey('k1'), aKey('k2'), aKey('k3')]
  const clientId = 'outlives-its-keys'
  const secret = await aClientWithGeneratedSecret(clientId, countingDeps([first]))
  const present = async (deps: ReturnType<typeof countingDeps>) => {
    const { kind } = await verifyClientSecret(deps, { clientId, secret })
    const [row] = await rowsOf(clientId)
    return [kind, row?.digest?.split(':')[0], deps.counts.slowChecks]
  }
  expect(await present(countingDeps([second, first]))).toEqual(['accepted', 'k2', 0])
  expect(await present(countingDeps([third]))).toEqual(['accepted', 'k3', 1]) // both older keys are gone
  expect(await present(countingDeps([third]))).toEqual(['accepted', 'k3', 0])
})
