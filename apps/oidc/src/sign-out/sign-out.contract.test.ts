import { describe, expect, test } from 'vitest'
import type { Browser } from '../testing/browser.fake.ts'
import { facadeForTests } from '../testing/facade.fixture.ts'
import { answerIn, signIn, signInForTokens } from '../testing/sign-in.fixture.ts'

const facade = facadeForTests()
const BACK = 'https://npq.example/signed-out'

const signOutAddress = (parameters: Record<string, string>) =>
  `/connect/signout?${new URLSearchParams(parameters)}`

/** Presses "Sign out" on the page. */
async function confirm(browser: Browser, page: string) {
  const action = /<form method="post" action="([^"]+)"/.exec(page)?.[1] ?? ''
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(page)?.[1] ?? ''
  return browser.post(action, { xsrf, logout: 'yes' })
}

describe('R6: who a service says it is when it sends somebody to sign out', () => {
  test('by id_token_hint', async () => {
    const { browser, tokens } = await signInForTokens(facade, facade.aService())
    const hint = { id_token_hint: tokens.id_token ?? '', post_logout_redirect_uri: BACK, state: 's1' }
    const { body } = await browser.get(signOutAddress(hint))
    expect((await confirm(browser, body)).location).toBe(`${BACK}?state=s1`)
  })

  test('by client_id, as Register for an NPQ does', async () => {
    const service = facade.aService()
    const { browser } = await signInForTokens(facade, service)
    const { body } = await browser.get(
      signOutAddress({ client_id: service.id, post_logout_redirect_uri: BACK }),
    )
    expect((await confirm(browser, body)).location).toBe(BACK)
  })

  test('by the address alone, only for a service with the switch', async () => {
    for (const [isSignOutByUriAloneAllowed, expected] of [
      [true, `${BACK}?state=s2`],
      [false, `${facade.origin}/connect/signout/success`],
    ] as const) {
      const { browser } = await signInForTokens(facade, facade.aService({ isSignOutByUriAloneAllowed }))
      const { body } = await browser.get(signOutAddress({ post_logout_redirect_uri: BACK, state: 's2' }))
      expect((await confirm(browser, body)).location).toBe(expected)
    }
  })

  test('an address alone that two services share names neither', async () => {
    facade.aService({ isSignOutByUriAloneAllowed: true })
    facade.aService({ id: 'twin', isSignOutByUriAloneAllowed: true })
    const answer = await facade.aBrowser().follow(signOutAddress({ post_logout_redirect_uri: BACK }))
    facade.api.state.clients.delete('twin')
    expect(answer).toMatchObject({ status: 200, location: undefined })
  })

  test('a hint and a client_id that disagree are refused', async () => {
    const { browser, tokens } = await signInForTokens(facade, facade.aService())
    facade.aService({ id: 'another' })
    const answer = await browser.get(
      signOutAddress({ id_token_hint: tokens.id_token ?? '', client_id: 'another' }),
    )
    expect(answer.status).toBe(400)
  })
})

describe('RP-Initiated Logout', () => {
  test('2: a request may be posted', async () => {
    const service = facade.aService()
    const { browser } = await signInForTokens(facade, service)
    const posted = await browser.post('/connect/signout', {
      client_id: service.id,
      post_logout_redirect_uri: BACK,
    })
    const { body } = await browser.follow(posted.location ?? '')
    expect((await confirm(browser, body)).location).toBe(BACK)
  })

  test('3: a hint with a changed signature, one that says none, and rubbish go nowhere', async () => {
    const { browser, tokens } = await signInForTokens(facade, facade.aService())
    const [, payload] = (tokens.id_token ?? '').split('.')
    const none = Buffer.from('{"alg":"none"}').toString('base64url')
    for (const hint of [`${none}.${payload}.`, `${tokens.id_token?.slice(0, -6)}AAAAAA`, 'rubbish']) {
      const answer = await browser.get(
        signOutAddress({ id_token_hint: hint, post_logout_redirect_uri: BACK }),
      )
      expect(answer).toMatchObject({ status: 400, location: undefined })
    }
  })

  test('3: an address with something added to it is not the registered one', async () => {
    const service = facade.aService()
    const { browser } = await signInForTokens(facade, service)
    const address = { client_id: service.id, post_logout_redirect_uri: `${BACK}?foo=bar` }
    expect(await browser.get(signOutAddress(address))).toMatchObject({ status: 400, location: undefined })
  })

  test('with only a state, or with nothing, the person ends at our page', async () => {
    for (const parameters of [{}, { state: 'only' }]) {
      const { browser } = await signInForTokens(facade, facade.aService())
      const { body } = await browser.get(signOutAddress(parameters))
      const done = await confirm(browser, body)
      const page = await browser.follow(done.location ?? '')
      expect(page).toMatchObject({ status: 200, location: undefined })
      expect(page.body).toContain('You have signed out')
    }
  })
})

describe('the button', () => {
  test('takes what the browser keeps of us with it, but no cookie of our neighbours', async () => {
    const { browser } = await signInForTokens(facade, facade.aService())
    const page = await browser.get(signOutAddress({}))
    expect(page.headers.get('clear-site-data')).toBeNull()
    const { headers } = await confirm(browser, page.body)
    expect(headers.get('clear-site-data')).toBe('"cache", "storage"')
  })

  test('is pressed on our page only', async () => {
    const service = facade.aService()
    const { browser } = await signInForTokens(facade, service)
    const { body } = await browser.get(signOutAddress({}))
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(body)?.[1] ?? ''
    const stillSignedIn = async (headers: Record<string, string>) => {
      const cookie = browser.cookiesFor('/connect/signout/confirm')
      const form = new URLSearchParams({ xsrf, logout: 'yes' })
      const address = `${facade.origin}/connect/signout/confirm`
      const answer = await fetch(address, {
        method: 'POST',
        headers: { cookie, ...headers },
        body: form,
        redirect: 'manual',
      })
      expect(answer.status).toBe(400)
      const silent = await browser.follow((await service.request({ prompt: 'none' })).url)
      return answerIn(silent.location).code !== undefined
    }
    expect(await stillSignedIn({ origin: 'https://evil.example' })).toBe(true)
    expect(await stillSignedIn({ 'sec-fetch-site': 'cross-site' })).toBe(true)
  })
})

describe('somebody who is not signed in', () => {
  test('goes straight back to the service', async () => {
    const service = facade.aService()
    const parameters = { client_id: service.id, post_logout_redirect_uri: BACK, state: 's3' }
    const answer = await facade.aBrowser().follow(signOutAddress(parameters))
    expect(answer.location).toBe(`${BACK}?state=s3`)
  })

  test('or sees our own page, never the engine’s', async () => {
    const service = facade.aService()
    for (const parameters of [{}, { client_id: service.id }, { post_logout_redirect_uri: BACK }]) {
      const answer = await facade.aBrowser().follow(signOutAddress(parameters))
      expect(answer.status).toBe(200)
      expect(answer.body).toContain('govuk-heading-l')
      expect(answer.body).toContain('You have signed out')
    }
  })

  test('is led to the service that sent them, if it said who it is', async () => {
    const service = facade.aService()
    const { body } = await facade.aBrowser().follow(signOutAddress({ client_id: service.id }))
    expect(body).toContain('href="https://npq.example/start"')
  })
})

describe('signed out everywhere', () => {
  test('the API is told, and the tokens of every service are refused', async () => {
    const browser = facade.aBrowser()
    const teacher = facade.aPerson()
    const services = [
      facade.aService(),
      facade.aService({ id: 'find', redirectUris: ['https://find.example/callback'] }),
    ]
    const tokens = []
    for (const service of services) {
      const request = await service.request()
      const { callback } = await signIn(facade, browser, request, teacher)
      tokens.push({ service, token: (await service.exchange(callback, request)).access_token })
    }
    const sessionId = facade.api.state.joined.at(-1)?.sessionId
    const { body } = await browser.get(signOutAddress({ client_id: 'find' }))
    await confirm(browser, body)

    expect(facade.api.state.ended).toContain(sessionId)
    for (const { service, token } of tokens) {
      await expect(service.userinfo(token, teacher.id)).rejects.toThrow()
    }
  })

  test('while the API is down nobody is told that they are signed out, and trying again works', async () => {
    const service = facade.aService()
    const { browser } = await signInForTokens(facade, service)
    const { body } = await browser.get(signOutAddress({ client_id: service.id }))
    facade.api.state.isUp = false
    const failed = await confirm(browser, body)
    facade.api.state.isUp = true
    expect(failed).toMatchObject({ status: 503, location: undefined })
    expect(failed.body).not.toContain('You have signed out')

    const again = await browser.get(signOutAddress({ client_id: service.id, post_logout_redirect_uri: BACK }))
    expect((await confirm(browser, again.body)).location).toBe(BACK)
    const silent = await browser.follow((await service.request({ prompt: 'none' })).url)
    expect(answerIn(silent.location).error).toBe('login_required')
  })
})
