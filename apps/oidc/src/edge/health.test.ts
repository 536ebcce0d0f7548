import { afterEach, expect, test } from 'vitest'
import { facadeForTests } from '../testing/facade.fixture.ts'

const facade = facadeForTests()
afterEach(() => {
  facade.api.state.isUp = true
})

const statusOf = async (path: string) => (await fetch(facade.origin + path)).status

test('ready when the keys are there and the API answers', async () => {
  expect(await statusOf('/health/ready')).toBe(200)
})

test('not ready while the API cannot be reached, but alive', async () => {
  facade.api.state.isUp = false
  expect(await statusOf('/health/ready')).toBe(503)
  expect(await statusOf('/health/live')).toBe(200)
})

test('not ready once the database has no signing key of ours', async () => {
  await facade.sql`create table kept as select kid, private_jwk_sealed from oidc.signing_key`
  await facade.sql`update oidc.signing_key set private_jwk_sealed = null`
  expect(await statusOf('/health/ready')).toBe(503)
  await facade.sql`update oidc.signing_key set private_jwk_sealed = kept.private_jwk_sealed from kept where kept.kid = signing_key.kid`
  expect(await statusOf('/health/ready')).toBe(200)
})
