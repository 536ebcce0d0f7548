import { useTestDatabase as testDatabase } from '@identity/test-support'
import { CompactSign, compactVerify, importJWK } from 'jose'
import postgres, { type Sql } from 'postgres'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aKeyRing, silentLogger } from './facade.fixture.ts'
import { createSeal } from './seal.ts'
import { createSigningKeyRepository } from './signing-key.repository.ts'

const database = testDatabase()
const ring = aKeyRing()
let sql: Sql

beforeAll(() => {
  sql = postgres(database.url, { max: 8, onnotice: () => undefined })
})
beforeEach(() => sql`delete from oidc.signing_key`)
afterAll(() => sql.end())

const keysUnder = (keyRing = ring) => createSigningKeyRepository(sql, createSeal(keyRing), silentLogger)

test('eight copies that start at once make one key for each algorithm', async () => {
  const copies = await Promise.all(Array.from({ length: 8 }, () => keysUnder().ensureAll()))
  const rows = await sql`select kid, alg from oidc.signing_key order by alg`
  expect(rows.map(({ alg }) => alg)).toEqual(['ES256', 'RS256'])
  const kids = rows.map(({ kid }) => kid).sort()
  for (const copy of copies) expect(copy.map(({ kid }) => kid).sort()).toEqual(kids)
}, 30_000)

test('a restart finds the same keys, and they sign', async () => {
  const made = await keysUnder().ensureAll()
  const found = await keysUnder().ensureAll()
  expect(found.map(({ kid }) => kid).sort()).toEqual(made.map(({ kid }) => kid).sort())
  for (const { alg, privateJwk, publicJwk } of found) {
    const signed = await new CompactSign(Buffer.from('hello'))
      .setProtectedHeader({ alg })
      .sign(await importJWK(privateJwk, alg))
    await compactVerify(signed, await importJWK(publicJwk, alg))
    expect(publicJwk).not.toHaveProperty('d')
  }
})

test('private keys are sealed in the database', async () => {
  const [key] = await keysUnder().ensureAll()
  const [row] = await sql`select string_agg(signing_key::text, ' ') as whole from oidc.signing_key`
  expect(row?.whole).toContain(key?.kid)
  expect(row?.whole).not.toContain(key?.privateJwk.d)
})

test('keys that another key ring sealed are left alone, and new ones are made', async () => {
  const theirs = await keysUnder().ensureAll()
  const ours = await keysUnder(aKeyRing('k2')).ensureAll()
  expect(ours).toHaveLength(2)
  const shared = ours.filter(({ kid }) => theirs.some((key) => key.kid === kid))
  expect(shared).toEqual([])
  expect((await keysUnder().ensureAll()).map(({ kid }) => kid).sort()).toEqual(
    theirs.map(({ kid }) => kid).sort(),
  )
})
