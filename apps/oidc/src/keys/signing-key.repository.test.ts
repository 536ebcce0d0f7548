import { connect } from '@identity/database/connect'
import { useTestDatabase as testDatabase } from '@identity/test-support'
import { CompactSign, compactVerify, importJWK } from 'jose'
import type { Sql } from 'postgres'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aKeyRing } from '../store/seal.fixture.ts'
import { createSeal } from '../store/seal.ts'
import { silentLogger } from '../testing/silent-logger.fake.ts'
import { runKeysCommand } from './keys-command.ts'
import { createSigningKeyRepository } from './signing-key.repository.ts'

const database = testDatabase()
const ring = aKeyRing()
let sql: Sql

beforeAll(() => {
  sql = connect(database.url, { max: 8 })
})
beforeEach(() => sql`delete from oidc.signing_key`)
afterAll(() => sql.end())

const NOW = new Date('2026-11-22T10:00:00Z')
const keysUnder = (keyRing = ring) => createSigningKeyRepository(sql, createSeal(keyRing), silentLogger)
const kidsOf = (keys: { kid: string }[]) => keys.map(({ kid }) => kid).sort()

async function signingKeys(keyRing = ring) {
  const keys = keysUnder(keyRing)
  await keys.ensure(NOW)
  return (await keys.shown()).signing
}

test('eight copies that start at once make one key for each algorithm', async () => {
  const copies = await Promise.all(Array.from({ length: 8 }, () => signingKeys()))
  const rows = await sql`select kid, alg from oidc.signing_key order by alg`
  expect(rows.map(({ alg }) => alg)).toEqual(['ES256', 'RS256'])
  const kids = rows.map(({ kid }) => kid).sort()
  for (const copy of copies) expect(kidsOf(copy)).toEqual(kids)
}, 30_000)

test('a restart finds the same keys, and they sign', async () => {
  const made = await signingKeys()
  const found = await signingKeys()
  expect(kidsOf(found)).toEqual(kidsOf(made))
  for (const { alg, privateJwk, publicJwk } of found) {
    const signed = await new CompactSign(Buffer.from('hello'))
      .setProtectedHeader({ alg })
      .sign(await importJWK(privateJwk, alg))
    await compactVerify(signed, await importJWK(publicJwk, alg))
    expect(publicJwk).not.toHaveProperty('d')
  }
})

test('private keys are sealed in the database', async () => {
  const [key] = await signingKeys()
  const [row] = await sql`select string_agg(signing_key::text, ' ') as whole from oidc.signing_key`
  expect(row?.whole).toContain(key?.kid)
  expect(row?.whole).not.toContain(key?.privateJwk.d)
})

test('keys that another key ring sealed are left alone, and new ones are made', async () => {
  const theirs = await signingKeys()
  const ours = await signingKeys(aKeyRing('k2'))
  expect(ours).toHaveLength(2)
  expect(ours.filter(({ kid }) => theirs.some((key) => key.kid === kid))).toEqual([])
  expect(kidsOf(await signingKeys())).toEqual(kidsOf(theirs))
})

test('when the sealing key is replaced, signing keys are sealed anew and the old one can be taken away', async () => {
  const made = await signingKeys()
  const [newer] = aKeyRing('k2')
  await keysUnder([newer, ...ring]).reseal()
  expect(kidsOf(await signingKeys([newer]))).toEqual(kidsOf(made))
})

test('however many operators rotate at once, one key of each algorithm waits to sign', async () => {
  await signingKeys()
  const from = new Date(NOW.getTime() + 60_000)
  await Promise.all(Array.from({ length: 8 }, () => keysUnder().rotate(from, NOW)))
  const states = (await keysUnder().list()).map(({ alg, state }) => `${alg} ${state}`)
  expect(states.sort()).toEqual(['ES256 pending', 'ES256 signing', 'RS256 pending', 'RS256 signing'])
}, 30_000)

test('an operator sees every key and rotates them, in a day or in an emergency', async () => {
  await signingKeys()
  const clock = { now: () => NOW }
  const ordered = await runKeysCommand(keysUnder(), ['rotate'], clock)
  expect(ordered).toHaveLength(4)
  expect(ordered.join('\n')).toMatch(/RS256 \S+ pending signs from 2026-11-23T10:00:00.000Z/)
  // The keys that wait already do not wait any longer.
  const hurried = await runKeysCommand(keysUnder(), ['rotate', '--now'], clock)
  expect(hurried).toHaveLength(4)
  expect(hurried.join('\n')).toMatch(/ES256 \S+ pending signs from 2026-11-22T10:00:00.000Z/)
  await expect(runKeysCommand(keysUnder(), ['drop'], clock)).rejects.toThrow('npm run keys -- list')
})

test('however many operators pull a leaked key at once, one other signs in its place', async () => {
  const leaked = (await signingKeys()).find(({ alg }) => alg === 'RS256')?.kid ?? ''
  const clock = { now: () => NOW }
  const printed = await Promise.all(
    Array.from({ length: 8 }, () => runKeysCommand(keysUnder(), ['pull', leaked], clock)),
  )
  for (const lines of printed) {
    expect(lines).toHaveLength(3)
    expect(lines).toContain(`RS256 ${leaked} retired since 2026-11-22T10:00:00.000Z, private half erased`)
  }
  const { signing, others } = await keysUnder().shown()
  expect(signing.map(({ alg }) => alg)).toEqual(['RS256', 'ES256'])
  expect(kidsOf([...signing, ...others])).not.toContain(leaked)
  await expect(runKeysCommand(keysUnder(), ['pull', 'nonsense'], clock)).rejects.toThrow('no key nonsense')
  await expect(runKeysCommand(keysUnder(), ['pull'], clock)).rejects.toThrow('pull KID')
}, 30_000)
