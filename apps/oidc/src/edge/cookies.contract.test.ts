import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { facadeForTests } from '../testing/facade.fixture.ts'
import { signIn } from '../testing/sign-in.fixture.ts'

const cookieKeys = [randomBytes(32).toString('hex')]
const facade = facadeForTests({ cookieKeys: () => [...cookieKeys] })

test('when the cookie key is replaced, whoever is signed in stays signed in', async () => {
  const service = facade.aService()
  const browser = facade.aBrowser()
  const person = facade.aPerson()
  await signIn(facade, browser, await service.request(), person)

  cookieKeys.unshift(randomBytes(32).toString('hex'))
  await rebuild()
  const still = await signIn(facade, browser, await service.request({ prompt: 'none' }), person)
  expect(new URL(still.callback).searchParams.get('code')).toBeTruthy()

  cookieKeys.shift()
  cookieKeys.splice(0, 1, randomBytes(32).toString('hex')) // a key that never signed: the control
  await rebuild()
  const signedOut = await signIn(facade, browser, await service.request({ prompt: 'none' }), person)
  expect(new URL(signedOut.callback).searchParams.get('error')).toBe('login_required')
})

/** Any change of keys builds a new engine, which reads its settings again as a restart would. */
async function rebuild() {
  const now = facade.clock.now()
  await facade.sql`delete from oidc.signing_key where state in ('published', 'pending')`
  await facade.keys.rotate(new Date(now.getTime() + 60_000), now)
  await facade.engine.refresh()
}
