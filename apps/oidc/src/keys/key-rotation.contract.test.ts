import { createLocalJWKSet, decodeProtectedHeader, type JSONWebKeySet, jwtVerify } from 'jose'
import { expect, test } from 'vitest'
import { facadeForTests } from '../testing/facade.fixture.ts'
import { signIn } from '../testing/sign-in.fixture.ts'

const MINUTES_A_DAY = 24 * 60
const facade = facadeForTests()

const readKeys = async (): Promise<JSONWebKeySet> =>
  (await fetch(`${facade.origin}/.well-known/jwks`)).json() as Promise<JSONWebKeySet>

/** A service that reads our keys once a day and never looks again in between: the hardest one to rotate under. */
function aForgetfulService() {
  const service = facade.aService()
  let keys: JSONWebKeySet = { keys: [] }
  return {
    async readKeysForTheDay() {
      keys = await readKeys()
    },
    /** One sign-in by somebody new. Answers the kid that signed. */
    async signSomebodyIn(): Promise<string | undefined> {
      const request = await service.request()
      const { callback } = await signIn(facade, facade.aBrowser(), request, facade.aPerson())
      const { id_token: idToken } = await service.exchange(callback, request)
      await jwtVerify(idToken ?? '', createLocalJWKSet(keys))
      return decodeProtectedHeader(idToken ?? '').kid
    },
  }
}

test('keys are rotated under a steady flow of sign-ins, and not one fails', async () => {
  const service = aForgetfulService()
  const used = new Set<string | undefined>()
  let signIns = 0
  let isRotating = true
  const failures: unknown[] = []
  const flow = async () => {
    while (isRotating) {
      const signed = await service.signSomebodyIn().catch((error: unknown) => void failures.push(error))
      if (signed) used.add(signed)
      signIns += 1
    }
  }

  await service.readKeysForTheDay()
  const flows = Promise.all([flow(), flow(), flow()])
  const now = facade.clock.now()
  await facade.keys.rotate(new Date(now.getTime() + MINUTES_A_DAY * 60_000), now)
  // Four days, in steps of six hours, each followed by the look that every copy takes.
  for (let step = 0; step < 16; step += 1) {
    if (step % 4 === 3) await service.readKeysForTheDay()
    await facade.engine.refresh()
    const before = signIns
    while (signIns < before + 3) await new Promise((resolve) => setImmediate(resolve))
    facade.clock.advance({ minutes: 6 * 60 })
  }
  isRotating = false
  await flows
  expect(failures).toEqual([])
  expect(used.size).toBe(2)
  expect(signIns).toBeGreaterThan(40)
  const states = (await facade.keys.list()).map(({ alg, state, isErased }) =>
    [alg, state, isErased].join(' '),
  )
  expect(states.sort()).toEqual([
    'ES256 retired true',
    'ES256 signing false',
    'RS256 retired true',
    'RS256 signing false',
  ])
  facade.clock.reset()
}, 60_000)

test('in an emergency the next keys sign within a minute', async () => {
  const before = (await facade.keys.shown()).signing.map(({ kid }) => kid)
  const now = facade.clock.now()
  await facade.keys.rotate(now, now)
  await facade.engine.refresh()
  facade.clock.advance({ minutes: 1 })
  await facade.engine.refresh()
  const service = aForgetfulService()
  await service.readKeysForTheDay()
  expect(before).not.toContain(await service.signSomebodyIn())
  facade.clock.reset()
})

test('a key that leaked is gone from the key document at once, its ID tokens prove nothing, and nobody is signed out', async () => {
  const service = facade.aService()
  const browser = facade.aBrowser()
  const person = facade.aPerson()
  const request = await service.request()
  const before = await service.exchange((await signIn(facade, browser, request, person)).callback, request)
  const leaked = decodeProtectedHeader(before.id_token ?? '').kid ?? ''

  await facade.keys.pull(leaked, facade.clock.now())
  await facade.engine.refresh()
  const shown = await readKeys()
  expect(shown.keys.map(({ kid }) => kid)).not.toContain(leaked)
  await expect(jwtVerify(before.id_token ?? '', createLocalJWKSet(shown))).rejects.toThrow(
    'no applicable key',
  )
  const hint = new URLSearchParams({ id_token_hint: before.id_token ?? '' })
  expect((await browser.get(`/connect/signout?${hint}`)).status).toBe(400)

  expect(await service.userinfo(before.access_token, person.id)).toMatchObject({ sub: person.id })
  const next = await service.request({ prompt: 'none' })
  const after = await service.exchange((await signIn(facade, browser, next, person)).callback, next)
  await jwtVerify(after.id_token ?? '', createLocalJWKSet(shown))
})

test('the key document changes its ETag when the keys change, and holds no private half', async () => {
  const first = await fetch(`${facade.origin}/.well-known/jwks`)
  const now = facade.clock.now()
  await facade.keys.rotate(new Date(now.getTime() + 60_000), now)
  await facade.engine.refresh()
  const second = await fetch(`${facade.origin}/.well-known/jwks`)
  expect(second.headers.get('etag')).not.toBe(first.headers.get('etag'))
  expect(JSON.stringify(await second.json())).not.toMatch(/"(d|p|q|dp|dq|qi)":/)
})
