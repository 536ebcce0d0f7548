import { expect, test } from 'vitest'
import { facadeForTests } from '../testing/facade.fixture.ts'
import { signIn } from '../testing/sign-in.fixture.ts'

const facade = facadeForTests()

test('signing out asks first, works without JavaScript, and sends the person back to the service', async () => {
  const service = facade.aService()
  const browser = facade.aBrowser()
  await signIn(facade, browser, await service.request(), facade.aPerson())
  const parameters = new URLSearchParams({
    client_id: service.id,
    post_logout_redirect_uri: 'https://npq.example/signed-out',
    state: 'abc',
  })
  const asked = await browser.get(`/connect/signout?${parameters}`)
  expect(asked.status).toBe(200)
  expect(asked.body).toContain('Do you want to sign out?')
  expect(asked.body).not.toMatch(/onclick|submit\(\)/)

  const action = /<form method="post" action="([^"]+)"/.exec(asked.body)?.[1] ?? ''
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(asked.body)?.[1] ?? ''
  const done = await browser.post(action, { xsrf, logout: 'yes' })
  expect(done.location).toBe('https://npq.example/signed-out?state=abc')

  const silent = await browser.follow((await service.request({ prompt: 'none' })).url)
  expect(new URL(silent.location ?? '').searchParams.get('error')).toBe('login_required')
})

test('choosing to stay signed in keeps the person signed in to the other services', async () => {
  const first = facade.aService()
  const second = facade.aService({ id: 'find-a-course', redirectUris: ['https://find.example/callback'] })
  const browser = facade.aBrowser()
  const teacher = facade.aPerson()
  for (const service of [first, second]) await signIn(facade, browser, await service.request(), teacher)
  const { body } = await browser.get(`/connect/signout?client_id=${first.id}`)
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(body)?.[1] ?? ''
  await browser.post('/connect/signout/confirm', { xsrf })
  const silent = await browser.follow((await second.request({ prompt: 'none' })).url)
  expect(new URL(silent.location ?? '').searchParams.get('code')).toBeTruthy()
})

test('a sign-out that another site makes up is refused', async () => {
  const service = facade.aService()
  const browser = facade.aBrowser()
  await signIn(facade, browser, await service.request(), facade.aPerson())
  const answer = await browser.post('/connect/signout/confirm', { xsrf: 'made-up', logout: 'yes' })
  expect(answer.status).toBe(400)
  expect(answer.body).toContain('There is a problem with this link')
})

test('sign-out never redirects to an address that is not registered', async () => {
  const service = facade.aService()
  const parameters = new URLSearchParams({
    client_id: service.id,
    post_logout_redirect_uri: 'https://evil.example/',
  })
  const answer = await facade.aBrowser().get(`/connect/signout?${parameters}`)
  expect(answer).toMatchObject({ status: 400, location: undefined })
  expect(answer.body).not.toContain('evil.example')
})

test('when sign-out has nowhere to go there is a page', async () => {
  const { status, body } = await facade.aBrowser().get('/connect/signout/success')
  expect(status).toBe(200)
  expect(body).toContain('You have signed out')
})
