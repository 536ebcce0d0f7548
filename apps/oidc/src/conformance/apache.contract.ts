import { afterAll, beforeAll, expect, test } from 'vitest'
import { aClient } from '../api/identity-api.fake.ts'
import { Browser } from '../testing/browser.fake.ts'
import { facadeForTests } from '../testing/facade.fixture.ts'
import { answerIn, signIn, uidOf } from '../testing/sign-in.fixture.ts'
import { type Apache, freePort, isInstalled, startApache } from './apache.fixture.ts'

// Needs Debian's packages: apt-get install apache2 libapache2-mod-auth-openidc. Run by `npm run contract:apache -w apps/oidc`.
const NPQ_SCOPES = 'email openid profile trn'

let port = 0
let apache: Apache
beforeAll(async () => {
  port = await freePort()
})
const facade = facadeForTests({ outboundHosts: () => [`127.0.0.1:${port}`] })

beforeAll(async () => {
  if (!isInstalled) throw new Error('apt-get install apache2 libapache2-mod-auth-openidc')
  const { id: clientId, secret } = aClient()
  apache = await startApache(port, { issuer: `${facade.origin}/`, clientId, secret, scopes: NPQ_SCOPES })
}, 30_000)
afterAll(() => apache?.stop())

function theService() {
  facade.aService({
    redirectUris: [apache.redirectUri],
    postLogoutRedirectUris: [`${apache.origin}/signed-out`],
    backchannelLogoutUri: `${apache.redirectUri}?logout=backchannel`,
  })
}

/** One person's browser. Ours and the service's addresses differ by port only, so each has a cookie jar of its own. */
async function aSignedInTeacher() {
  theService()
  const atService = new Browser(apache.origin)
  const atFacade = facade.aBrowser()
  const teacher = facade.aPerson({ trn: '1234567', trnLookupStatus: 'FOUND' })
  const sent = await atService.get('/')
  const request = { url: sent.location ?? '', verifier: '', state: '', nonce: '' }
  const { callback } = await signIn(facade, atFacade, request, teacher)
  const landed = await atService.get(callback)
  return { atService, atFacade, teacher, sent, landed }
}

const info = async (browser: Browser) => browser.get(`${apache.redirectUri}?info=json`)

test('the request is as NPQ sends it: found by discovery, PKCE S256, its four scopes', async () => {
  const { sent } = await aSignedInTeacher()
  expect(sent.status).toBe(302)
  expect(sent.location).toContain(`${facade.origin}/connect/authorize?`)
  expect(answerIn(sent.location)).toMatchObject({
    scope: NPQ_SCOPES,
    code_challenge_method: 'S256',
    client_id: 'register-for-npq',
  })
})

test('a teacher signs in, and the service reads the claims: issuer with its slash, and trn', async () => {
  const { atService, teacher, landed } = await aSignedInTeacher()
  expect(landed.status).toBe(302)
  expect((await atService.get('/index.html')).body).toBe('signed in')
  const { id_token: idToken, userinfo } = JSON.parse((await info(atService)).body)
  expect(idToken).toMatchObject({ iss: `${facade.origin}/`, sub: teacher.id, aud: 'register-for-npq' })
  expect(userinfo).toMatchObject({
    sub: teacher.id,
    email: 'kit.lane@example.com',
    email_verified: true,
    trn: '1234567',
    trn_lookup_status: 'Found',
  })
})

// Debian's version (2.4.12) takes the `iss` of an error (RFC 9207) for a request to begin a sign-in, and shows a page of its own about that.
test('somebody who goes back without signing in is not signed in at the service', async () => {
  theService()
  const atService = new Browser(apache.origin)
  const browser = facade.aBrowser()
  const { location } = await browser.follow((await atService.get('/')).location ?? '')
  const uid = uidOf(location)
  const ticket = facade.api.denyJourney(uid, 'GAVE_UP')
  const back = await browser.follow(`/interaction/${uid}/complete?ticket=${ticket}`)
  expect(answerIn(back.location).error).toBe('access_denied')
  await atService.get(back.location ?? '')
  expect((await info(atService)).status).toBe(401)
})

test('sign-out as NPQ does it, without a hint: client_id and the address to come back to', async () => {
  const { atFacade } = await aSignedInTeacher()
  const parameters = new URLSearchParams({
    client_id: 'register-for-npq',
    post_logout_redirect_uri: `${apache.origin}/signed-out`,
  })
  const { body } = await atFacade.get(`/connect/signout?${parameters}`)
  expect((await press(atFacade, body)).location).toBe(`${apache.origin}/signed-out`)
})

test('sign-out as the module does it, with the ID token as a hint', async () => {
  const { atService, atFacade } = await aSignedInTeacher()
  const back = encodeURIComponent(`${apache.origin}/signed-out`)
  const sent = await atService.get(`${apache.redirectUri}?logout=${back}`)
  expect(sent.location).toContain(`${facade.origin}/connect/signout?id_token_hint=`)
  const { body } = await atFacade.get(sent.location ?? '')
  expect((await press(atFacade, body)).location).toBe(`${apache.origin}/signed-out`)
})

test('back-channel logout: the module accepts our logout token and ends its own session', async () => {
  const { atService, teacher } = await aSignedInTeacher()
  expect((await info(atService)).status).toBe(200)
  const sid = facade.api.state.joined.at(-1)?.clients[0]?.sid
  const told = await fetch(`${facade.origin}/internal/logout-notices`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await facade.api.workerToken()}` },
    body: JSON.stringify({ clientId: 'register-for-npq', identityId: teacher.id, sid }),
  })
  expect(told.status).toBe(204)
  expect((await atService.get('/index.html')).location).toContain('/connect/authorize')
})

async function press(browser: Browser, page: string) {
  const action = /<form method="post" action="([^"]+)"/.exec(page)?.[1] ?? ''
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(page)?.[1] ?? ''
  return browser.post(action, { xsrf, logout: 'yes' })
}
