import { expect, test } from 'vitest'
import { facadeForTests } from '../testing/facade.fixture.ts'
import { signIn, signInForTokens, uidOf } from '../testing/sign-in.fixture.ts'

const facade = facadeForTests()

test('an unregistered redirect_uri gets a page and no redirect', async () => {
  const service = facade.aService()
  for (const address of [
    'https://evil.example/callback',
    'https://npq.example/callback/',
    'https://npq.example/callback?x=1',
    'https://npq.example:8443/callback',
    'https://NPQ.example/Callback',
  ]) {
    const { url } = await service.request({ redirect_uri: address })
    const answer = await facade.aBrowser().follow(url)
    expect(answer).toMatchObject({ status: 400, location: undefined })
    expect(answer.body).toContain('There is a problem with this link')
    expect(answer.body).not.toContain('evil.example')
  }
})

test('an error page repeats nothing from the request, and names itself for support', async () => {
  const service = facade.aService()
  const { url } = await service.request({
    redirect_uri: 'https://x.example/<script>alert(1)</script>',
    state: 'ST4TE',
  })
  const { body, headers } = await facade.aBrowser().follow(url)
  expect(body).not.toContain('alert(1)')
  expect(body).not.toContain('ST4TE')
  expect(body).toContain(`Reference: ${headers.get('x-request-id')}`)
})

test('an error page leads back to the service that the person came from, by its registered address', async () => {
  const service = facade.aService()
  const { url } = await service.request({ redirect_uri: 'https://evil.example/' })
  const { body } = await facade.aBrowser().follow(url)
  expect(body).toContain('href="https://npq.example/start"')
  expect(body).toMatch(/Go back to\s+Register for an NPQ/)
})

test('RFC 9700 4.16: pages may run nothing but our own scripts, and nobody may frame them', async () => {
  const { headers, body } = await facade.aBrowser().get('/connect/authorize')
  const policy = headers.get('content-security-policy') ?? ''
  expect(policy).not.toContain('unsafe-inline')
  expect(policy).toContain("frame-ancestors 'none'")
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
  for (const [, attributes] of body.matchAll(/<script([^>]*)>/g))
    expect(attributes).toContain(`nonce="${nonce}"`)
})

test('every page says that the service is new, and leads to the same pages about it as those of the web', async () => {
  const browser = facade.aBrowser()
  const signedIn = (await signInForTokens(facade, facade.aService())).browser
  const pages = [
    (await signedIn.get('/connect/signout')).body,
    (await browser.get('/connect/authorize')).body,
    (await browser.get('/connect/nothing-here')).body,
    (await browser.get('/connect/signout/success')).body,
  ]
  for (const body of pages) {
    expect(body).toMatch(/govuk-phase-banner.*Beta.*href="\/contact"/s)
    expect(body).toContain('Department for Education')
    const [, foot = ''] = body.split('govuk-footer__inline-list"')
    expect([...foot.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
      '/accessibility',
      '/cookies',
      '/privacy',
      '/terms',
      '/contact',
    ])
  }
})

test('the frame of a page is in the language that was chosen on the pages of the web', async () => {
  const browser = facade.aBrowser()
  browser.plant('lang=cy')
  const { body } = await browser.get('/connect/nothing-here')
  expect(body).toContain('<html lang="cy"')
  expect(body).toContain('Neidio i’r prif gynnwys')
  expect(body).toContain('<span lang="en">Page not found</span>')
  expect((await facade.aBrowser().get('/connect/nothing-here')).body).toContain('<html lang="en"')
})

test('an address that nobody serves is a page that says so', async () => {
  const answer = await facade.aBrowser().get('/connect/nothing-here')
  expect(answer.status).toBe(404)
  expect(answer.body).toContain('Page not found')
})

test('the page for a browser that lost its cookie leads back to the service', async () => {
  const { location } = await facade.aBrowser().follow((await facade.aService().request()).url)
  const uid = uidOf(location)
  for (const path of [`/interaction/${uid}/complete?ticket=x`, `/connect/authorize/${uid}`]) {
    const { status, body } = await facade.aBrowser().get(path)
    expect(status).toBe(400)
    expect(body).toContain('Your sign-in has timed out')
    expect(body).toContain('href="https://npq.example/start"')
  }
})

test('Form Post Response Mode: the answer stands on a page of ours, which sends itself and has a button for those without scripts', async () => {
  const service = facade.aService()
  const request = await service.request({ response_mode: 'form_post', state: '"><script>alert(1)</script>' })
  const { answer } = await signIn(facade, facade.aBrowser(), request, facade.aPerson())
  expect(answer.status).toBe(200)
  expect(answer.body).toContain('govuk-template')
  expect(answer.body).toMatch(/<form method="post" action="https:\/\/npq.example\/callback"/)
  for (const name of ['code', 'state', 'iss'])
    expect(answer.body).toContain(`<input type="hidden" name="${name}"`)
  expect(answer.body).not.toContain('<script>alert(1)')
  expect(answer.body).toMatch(/<button[^>]*>\s*Continue\s*<\/button>/)
  const nonce = /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1]
  expect(answer.body).toContain(
    `<script nonce="${nonce}">document.querySelector('main form').submit()</script>`,
  )
  const refused = await facade
    .aBrowser()
    .get((await service.request({ response_mode: 'form_post', prompt: 'none' })).url)
  expect(refused.status).toBe(400)
  expect(refused.body).toContain('value="login_required"')
})
