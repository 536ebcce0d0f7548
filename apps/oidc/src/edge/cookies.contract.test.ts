import { randomBytes } from 'node:crypto'
import { wrongWithCookie } from '@identity/page-frame/testing'
import { describe, expect, test } from 'vitest'
import { facadeForTests } from '../testing/facade.fixture.ts'
import { signIn, uidOf } from '../testing/sign-in.fixture.ts'

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

describe('over https', () => {
  const PUBLIC = 'https://identity.example'
  const behindHttps = facadeForTests({ publicOrigin: PUBLIC })

  const authorize = (parameters: Record<string, string> = {}) =>
    `/connect/authorize?${new URLSearchParams({
      client_id: 'register-for-npq',
      redirect_uri: 'https://npq.example/callback',
      response_type: 'code',
      scope: 'openid',
      state: 'a-state-of-enough-letters',
      code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
      code_challenge_method: 'S256',
      ...parameters,
    })}`

  /** One browser’s way from the request to the code, into a second service, and out again: every cookie that it is given. */
  async function everyCookie(personId: string): Promise<{ lines: string[]; locations: string[] }> {
    const browser = behindHttps.aBrowser()
    const lines: string[] = []
    const locations: string[] = []
    const visit = async (address: string): Promise<string | undefined> => {
      const { headers, location } = await browser.get(address.replace(PUBLIC, ''))
      lines.push(...headers.getSetCookie())
      locations.push(location ?? '')
      return location?.startsWith(PUBLIC) ? visit(location) : location
    }
    for (const prompt of ['login', 'consent', 'login']) {
      const uid = uidOf(await visit(authorize({ prompt })))
      await visit(`/interaction/${uid}/complete?ticket=${behindHttps.api.finishJourney(uid, personId)}`)
    }
    await visit('/connect/signout?client_id=register-for-npq')
    return { lines, locations }
  }

  test('every cookie of ours has the browser’s prefix and is for us alone', async () => {
    behindHttps.aService()
    const { lines, locations } = await everyCookie(behindHttps.aPerson().id)
    expect(locations.filter((location) => location.includes('code='))).toHaveLength(3)
    expect(lines.flatMap(wrongWithCookie)).toEqual([])
    expect(new Set(lines.map((line) => line.split('=')[0]?.replace(/\.sig$/, '')))).toEqual(
      new Set([
        '__Host-session',
        '__Secure-interaction',
        '__Secure-interaction-resume',
        '__Secure-interaction-ticket',
      ]),
    )
  })
})
