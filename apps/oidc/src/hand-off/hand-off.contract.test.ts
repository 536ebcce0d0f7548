import { rawRequest } from '@identity/runtime/http-testing'
import { describe, expect, test } from 'vitest'
import { facadeForTests } from '../testing/facade.fixture.ts'
import { answerIn, signIn, uidOf } from '../testing/sign-in.fixture.ts'

const facade = facadeForTests()

async function aBrowserAtTheFirstPage() {
  const browser = facade.aBrowser()
  const service = facade.aService()
  const answer = await browser.follow((await service.request()).url)
  return { browser, service, uid: uidOf(answer.location) }
}

const escapeFirst = (text: string) => `%${text.charCodeAt(0).toString(16)}${text.slice(1)}`

const TIMED_OUT = 'Your sign-in has timed out'

test('a browser that was only handed the uid cannot finish the sign-in', async () => {
  const { uid } = await aBrowserAtTheFirstPage()
  const answer = await facade.aBrowser().get(`/interaction/${uid}/complete`)
  expect(answer.status).toBe(400)
  expect(answer.body).toContain(TIMED_OUT)
})

test('a stolen ticket is of no use without the cookie, and is still good for its owner', async () => {
  const { browser, service, uid } = await aBrowserAtTheFirstPage()
  const ticket = facade.api.finishJourney(uid, facade.aPerson().id)

  const thief = await facade.aBrowser().follow(`/interaction/${uid}/complete?ticket=${ticket}`)
  expect(thief).toMatchObject({ status: 400, location: undefined })

  const owner = await browser.follow(`/interaction/${uid}/complete?ticket=${ticket}`)
  expect(owner.location).toContain(service.redirectUri)
})

test('a browser that began a sign-in cannot finish it without a ticket', async () => {
  const { browser, uid } = await aBrowserAtTheFirstPage()
  facade.api.finishJourney(uid, facade.aPerson().id) // somebody else was made to go through the pages
  for (const query of ['', '?ticket=', '?ticket=guess', '?ticket=a&ticket=b']) {
    const answer = await browser.follow(`/interaction/${uid}/complete${query}`)
    expect(answer.status).toBe(400)
    expect(answer.body).toContain(TIMED_OUT)
  }
  const resumed = await browser.follow(`/connect/authorize/${uid}`)
  expect(resumed.location).toMatch(/^\/interaction\//) // not finished: it only asks again
})

test('a ticket of one sign-in does not finish another', async () => {
  const first = await aBrowserAtTheFirstPage()
  const second = await aBrowserAtTheFirstPage()
  const ticket = facade.api.finishJourney(first.uid, facade.aPerson().id)
  const answer = await second.browser.follow(`/interaction/${second.uid}/complete?ticket=${ticket}`)
  expect(answer.status).toBe(400)
})

test('a cookie carried by hand to the path of another sign-in finishes neither', async () => {
  const mine = await aBrowserAtTheFirstPage()
  const theirs = await aBrowserAtTheFirstPage()
  const ticket = facade.api.finishJourney(mine.uid, facade.aPerson().id)
  const cookie = mine.browser.cookiesFor(`/interaction/${mine.uid}`)
  const address = `${facade.origin}/interaction/${theirs.uid}/complete?ticket=${ticket}`
  const answer = await fetch(address, { headers: { cookie }, redirect: 'manual' })
  expect(answer.status).toBe(400)
})

test('the cookie of one sign-in does not reach another in the same browser', async () => {
  const { browser, service, uid } = await aBrowserAtTheFirstPage()
  const other = uidOf((await browser.follow((await service.request()).url)).location)
  const teacher = facade.aPerson()
  for (const each of [other, uid]) {
    const ticket = facade.api.finishJourney(each, teacher.id)
    const answer = await browser.follow(`/interaction/${each}/complete?ticket=${ticket}`)
    expect(answer.location).toContain(service.redirectUri)
  }
})

test('pressing the last button twice still leads back to the service', async () => {
  const { browser, service, uid } = await aBrowserAtTheFirstPage()
  const address = `/interaction/${uid}/complete?ticket=${facade.api.finishJourney(uid, facade.aPerson().id)}`
  const first = await browser.get(address) // its answer is never followed: the browser has moved on to the second request
  const second = await browser.follow(address)
  expect(first.status).toBe(303)
  expect(second.location).toContain(service.redirectUri)
})

test('a finished sign-in revisited gives one way on and signs nobody in', async () => {
  const service = facade.aService()
  const browser = facade.aBrowser()
  const { answer } = await signIn(facade, browser, await service.request(), facade.aPerson())
  const again = await browser.follow(answer.url)
  expect(again.status).toBe(400)
  expect(again.body).toContain(TIMED_OUT)
})

test('the way back is never cached, and its ticket is not sent on to other sites', async () => {
  const { browser, uid } = await aBrowserAtTheFirstPage()
  const ticket = facade.api.finishJourney(uid, facade.aPerson().id)
  const { headers } = await browser.get(`/interaction/${uid}/complete?ticket=${ticket}`)
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('referrer-policy')).toBe('same-origin')
})

describe('somebody who goes back without signing in', () => {
  test.each([
    ['TRN_NEEDED', 'a teacher reference number is needed and none was found'],
    ['PROHIBITED', 'the person may not use this service'],
    ['BLOCKED', 'the person may not sign in'],
    ['GAVE_UP', 'the person chose not to go on'],
  ] as const)('%s: the service gets access_denied, its state and the reason', async (denial, sentence) => {
    const service = facade.aService()
    const browser = facade.aBrowser()
    const request = await service.request()
    const uid = uidOf((await browser.follow(request.url)).location)
    const ticket = facade.api.denyJourney(uid, denial)
    const { location } = await browser.follow(`/interaction/${uid}/complete?ticket=${ticket}`)
    expect(location).toContain(service.redirectUri)
    expect(answerIn(location)).toEqual({
      error: 'access_denied',
      error_description: sentence,
      state: request.state,
      iss: `${facade.origin}/`,
    })
  })

  test('is not signed in, and pressed twice it still leads back', async () => {
    const { browser, service, uid } = await aBrowserAtTheFirstPage()
    const address = `/interaction/${uid}/complete?ticket=${facade.api.denyJourney(uid, 'GAVE_UP')}`
    await browser.get(address)
    expect(answerIn((await browser.follow(address)).location).error).toBe('access_denied')
    const silent = await browser.follow((await service.request({ prompt: 'none' })).url)
    expect(answerIn(silent.location).error).toBe('login_required')
  })

  test('stays signed in as whoever they were before', async () => {
    const service = facade.aService()
    const browser = facade.aBrowser()
    await signIn(facade, browser, await service.request(), facade.aPerson())
    const uid = uidOf((await browser.follow((await service.request({ prompt: 'login' })).url)).location)
    await browser.follow(`/interaction/${uid}/complete?ticket=${facade.api.denyJourney(uid, 'GAVE_UP')}`)
    const silent = await browser.follow((await service.request({ prompt: 'none' })).url)
    expect(answerIn(silent.location).code).toBeTruthy()
  })
})

describe('two browsers, one of them an attacker’s', () => {
  test('a session cookie that was planted before sign-in is worth nothing after it', async () => {
    const service = facade.aService()
    const attacker = facade.aBrowser()
    await signIn(facade, attacker, await service.request(), facade.aPerson())
    const planted = attacker.cookiesFor('/connect/authorize')

    const victim = facade.aBrowser()
    victim.plant(planted)
    const { callback } = await signIn(
      facade,
      victim,
      await service.request({ prompt: 'login' }),
      facade.aPerson(),
    )
    expect(answerIn(callback).code).toBeTruthy()
    const silent = await attacker.follow((await service.request({ prompt: 'none' })).url)
    expect(answerIn(silent.location).error).toBe('login_required')
  })

  test('a session cookie that was known before its owner proved who they are again is worth nothing after it', async () => {
    const service = facade.aService()
    const owner = facade.aBrowser()
    const person = facade.aPerson()
    await signIn(facade, owner, await service.request(), person)
    const known = facade.aBrowser()
    known.plant(owner.cookiesFor('/connect/authorize'))
    await signIn(facade, owner, await service.request({ prompt: 'login' }), person)
    const silent = await known.follow((await service.request({ prompt: 'none' })).url)
    expect(answerIn(silent.location).error).toBe('login_required')
    const own = await owner.follow((await service.request({ prompt: 'none' })).url)
    expect(answerIn(own.location).code).toBeTruthy()
  })

  test('an interaction cookie that was planted does not let the attacker resume the victim’s sign-in', async () => {
    const { browser: attacker, uid } = await aBrowserAtTheFirstPage()
    const victim = facade.aBrowser()
    victim.plant(attacker.cookiesFor(`/interaction/${uid}`), `/interaction/${uid}`)
    const ticket = facade.api.finishJourney(uid, facade.aPerson().id) // the victim was led through the pages
    await victim.get(`/interaction/${uid}/complete?ticket=${ticket}`)
    const resumed = await attacker.follow(`/connect/authorize/${uid}`)
    expect(resumed.location ?? '').not.toContain('code=')
  })

  test.each([
    ['with a slash at the end', (uid: string) => `/connect/authorize/${uid}/`, 404],
    ['in capitals', (uid: string) => `/CONNECT/authorize/${uid}`, 404],
    ['with a letter escaped', (uid: string) => `/connect/%61uthorize/${uid}`, 404],
    ['with a letter of the id escaped', (uid: string) => `/connect/authorize/${escapeFirst(uid)}`, 404],
    ['of another interaction, which the engine does not look at', () => '/connect/authorize/another', 400],
  ])('nor by its address %s', async (_how, addressOf, refused) => {
    const { browser: attacker, service, uid } = await aBrowserAtTheFirstPage()
    const victim = facade.aBrowser()
    victim.plant(attacker.cookiesFor(`/interaction/${uid}`), `/interaction/${uid}`)
    const ticket = facade.api.finishJourney(uid, facade.aPerson().id)
    await victim.get(`/interaction/${uid}/complete?ticket=${ticket}`)

    const cookie = attacker.cookiesFor(`/connect/authorize/${uid}`)
    const resumed = await rawRequest(facade.origin, { target: addressOf(uid), headers: { cookie } })
    expect(resumed.status).toBe(refused)
    expect(resumed.headers.get('location')).toBeNull()
    const silent = await attacker.follow((await service.request({ prompt: 'none' })).url)
    expect(answerIn(silent.location).error).toBe('login_required')
  })

  test('a cookie whose signature was changed is no cookie', async () => {
    const { browser, uid } = await aBrowserAtTheFirstPage()
    const ticket = facade.api.finishJourney(uid, facade.aPerson().id)
    const cookie = browser.cookiesFor(`/interaction/${uid}`).replace(/(\.sig=)[^;]+/g, '$1made-up')
    const address = `${facade.origin}/interaction/${uid}/complete?ticket=${ticket}`
    expect((await fetch(address, { headers: { cookie }, redirect: 'manual' })).status).toBe(400)
  })
})

test('the API is told what the service asked for, and where it has to ask the person', async () => {
  const service = facade.aService()
  const browser = facade.aBrowser()
  const { url } = await service.request({
    prompt: 'login',
    login_hint: 'kit@example.com',
    scope: 'openid email',
  })
  const answer = await browser.follow(url)
  expect(answer.status).toBe(303)
  const uid = uidOf(answer.location)
  expect(answer.location).toBe(`/interaction/${uid}`)
  expect(facade.api.state.started.get(uid)).toMatchObject({
    clientId: service.id,
    loginHint: 'kit@example.com',
  })
})

test('someone else who signs in on the same browser takes over, and the first person’s tokens stop working', async () => {
  const service = facade.aService()
  const browser = facade.aBrowser()
  const first = facade.aPerson()
  const firstRequest = await service.request()
  const { callback } = await signIn(facade, browser, firstRequest, first)
  const firstTokens = await service.exchange(callback, firstRequest)

  const second = facade.aPerson()
  const secondRequest = await service.request({ prompt: 'login' })
  const answer = await signIn(facade, browser, secondRequest, second)
  expect((await service.exchange(answer.callback, secondRequest)).claims()?.sub).toBe(second.id)
  await expect(service.userinfo(firstTokens.access_token, first.id)).rejects.toThrow()
})
