import { clientSecret } from '@identity/database'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { useWorld } from '../testing/a-world.ts'
import { addClientSecret } from './add-client-secret.use-case.ts'
import { clientRegistration } from './domain/client-registration.ts'
import { verifyClientSecret } from './verify-client-secret/verify-client-secret.use-case.ts'

const world = useWorld()

type Shown = {
  isPkceRequired: boolean
  isSignOutByUriAloneAllowed: boolean
  jwks: string | null
  legacySwitches: { name: string }[]
}

async function show(clientId: string): Promise<Shown> {
  const { client } = await world.get().run<{ client: Shown }>(
    'oidc',
    `query ($clientId: ID!) { client(clientId: $clientId) {
      isPkceRequired isSignOutByUriAloneAllowed jwks legacySwitches { name } } }`,
    { clientId },
  )
  return client
}

function aRegistration(changes: Record<string, unknown> = {}) {
  return clientRegistration.parse({
    id: 'older-service',
    service: { id: 'older-service', name: 'Older service', url: 'https://older.example/' },
    redirectUris: ['https://older.example/callback'],
    ...changes,
  })
}

const register = (changes: Record<string, unknown> = {}) =>
  world.get().deps.inTransaction(({ clients }) => clients.register(aRegistration(changes)))

test('a client needs PKCE and says who it is at sign-out, unless a switch says otherwise', async () => {
  await register()
  expect(await show('older-service')).toMatchObject({
    isPkceRequired: true,
    isSignOutByUriAloneAllowed: false,
  })
})

test('every legacy switch stops by itself at its date', async () => {
  const { clock } = world.get()
  const expiresAt = new Date(clock.now().getTime() + 60_000).toISOString()
  const names = ['PKCE_OPTIONAL', 'LOGOUT_BY_URI_LOOKUP', 'STRING_BOOLEANS', 'PHONE_WITHOUT_SCOPE']
  await register({ legacySwitches: names.map((name) => ({ name, expiresAt })) })
  clock.forward(59_999)
  const before = await show('older-service')
  expect(before).toMatchObject({ isPkceRequired: false, isSignOutByUriAloneAllowed: true })
  expect(before.legacySwitches.map(({ name }) => name).sort()).toEqual([...names].sort())
  clock.forward(1)
  expect(await show('older-service')).toMatchObject({
    isPkceRequired: true,
    isSignOutByUriAloneAllowed: false,
    legacySwitches: [],
  })
})

test('registering again puts the new description in place of the old one', async () => {
  const keys = [{ kty: 'EC', crv: 'P-256', x: 'x', y: 'y' }]
  expect(await register({ id: 'twice', tokenEndpointAuthMethod: 'private_key_jwt', jwks: { keys } })).toBe(
    true,
  )
  expect(JSON.parse((await show('twice')).jwks ?? '')).toEqual({ keys })
  expect(await register({ id: 'twice' })).toBe(false)
  expect((await show('twice')).jwks).toBeNull()
})

async function isGood(secret: string): Promise<boolean> {
  const { kind } = await verifyClientSecret(world.get().deps, { clientId: 'rotates', secret })
  return kind === 'accepted'
}

test('a new secret works at once, the one before for the overlap, and both are checked from memory meanwhile', async () => {
  const { deps, clock } = world.get()
  await register({ id: 'rotates' })
  const add = async () =>
    (await addClientSecret(deps, { clientId: 'rotates', overlapMs: 60_000 }))?.secret ?? ''
  const first = await add()
  expect(await isGood(first)).toBe(true)
  const second = await add()
  expect([await isGood(first), await isGood(second)]).toEqual([true, true])
  clock.forward(59_999)
  expect([await isGood(first), await isGood(second)]).toEqual([true, true])
  clock.forward(1)
  expect([await isGood(first), await isGood(second)]).toEqual([false, true])
})

test('a secret that was withdrawn is refused from that moment, however often it was accepted before', async () => {
  const { deps, database } = world.get()
  await register({ id: 'rotates' })
  const secret = (await addClientSecret(deps, { clientId: 'rotates' }))?.secret ?? ''
  expect(await isGood(secret)).toBe(true)
  await database.db.delete(clientSecret).where(eq(clientSecret.clientId, 'rotates'))
  expect(await isGood(secret)).toBe(false)
})

test('of sixteen rotations at once, the last two secrets stay', async () => {
  const { deps, clock } = world.get()
  await register({ id: 'busy' })
  await Promise.all(Array.from({ length: 16 }, () => addClientSecret(deps, { clientId: 'busy' })))
  const live = await deps.repositories.clientSecrets.live('busy', clock.now())
  expect(live).toHaveLength(2)
}, 30_000)

test('nobody gets a secret for a client that is not there', async () => {
  expect(await addClientSecret(world.get().deps, { clientId: 'nobody' })).toBeNull()
})

test('an address alone names a client at sign-out while its switch is on, and never one of two', async () => {
  const { run, clock } = world.get()
  const uri = 'https://older.example/signed-out'
  const expiresAt = new Date(clock.now().getTime() + 60_000).toISOString()
  const signOutClient = async () =>
    (
      await run<{ signOutClient: string | null }>(
        'oidc',
        'query ($uri: String!) { signOutClient(postLogoutRedirectUri: $uri) }',
        { uri },
      )
    ).signOutClient
  const withSwitch = {
    postLogoutRedirectUris: [uri],
    legacySwitches: [{ name: 'LOGOUT_BY_URI_LOOKUP', expiresAt }],
  }
  await register({ id: 'without-switch', postLogoutRedirectUris: [uri] })
  expect(await signOutClient()).toBeNull()
  await register({ id: 'with-switch', ...withSwitch })
  expect(await signOutClient()).toBe('with-switch')
  await register({ id: 'with-switch-too', ...withSwitch })
  expect(await signOutClient()).toBeNull()
  await register({ id: 'with-switch-too' })
  clock.forward(60_000)
  expect(await signOutClient()).toBeNull()
})
