import { expect, test } from 'vitest'
import { useWorld } from '../../testing/a-world.ts'
import { clientRegistration } from '../domain/client-registration.ts'

const world = useWorld()
const BACK = 'https://older.example/signed-out'

async function register(id: string, hasSwitch: boolean, postLogoutRedirectUris = [BACK]) {
  const expiresAt = new Date(world.get().clock.now().getTime() + 60_000).toISOString()
  const registration = clientRegistration.parse({
    id,
    service: { id, name: id, url: 'https://older.example/' },
    redirectUris: ['https://older.example/callback'],
    postLogoutRedirectUris,
    legacySwitches: hasSwitch ? [{ name: 'LOGOUT_BY_URI_LOOKUP', expiresAt }] : [],
  })
  await world.get().deps.inTransaction(({ clients }) => clients.register(registration))
}

async function lookUp(uri: string) {
  const { signOutClient } = await world
    .get()
    .run<{ signOutClient: string | null }>(
      'oidc',
      'query ($uri: String!) { signOutClient(postLogoutRedirectUri: $uri) }',
      { uri },
    )
  return signOutClient
}

test('an address alone names a client only while the switch is on, exactly, and when it is the only one', async () => {
  await register('older', false)
  expect(await lookUp(BACK)).toBeNull()
  await register('older', true)
  expect(await lookUp(BACK)).toBe('older')
  expect(await lookUp(`${BACK}/`)).toBeNull()

  await register('twin', true, ['https://elsewhere.example/', BACK])
  expect(await lookUp(BACK)).toBeNull()
  expect(await lookUp('https://elsewhere.example/')).toBe('twin')

  world.get().clock.forward(60_000)
  expect(await lookUp('https://elsewhere.example/')).toBeNull()
})
