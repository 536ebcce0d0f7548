import { clientSecret } from '@identity/database'
import argon2 from 'argon2'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { DEMO_SECRET, useWorld } from '../../testing/a-world.ts'

const world = useWorld()

async function verify(clientId: string, secret: string) {
  const { verifyClientSecret } = await world
    .get()
    .run<{ verifyClientSecret: { __typename: string } }>(
      'oidc',
      'mutation ($input: VerifyClientSecretInput!) { verifyClientSecret(input: $input) { __typename } }',
      { input: { clientId, secret } },
    )
  return verifyClientSecret.__typename
}

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

test('secrets are kept as argon2id hashes', async () => {
  const rows = await world.get().database.db.select().from(clientSecret)
  for (const { hash } of rows) expect(hash).toMatch(/^\$argon2id\$/)
})
