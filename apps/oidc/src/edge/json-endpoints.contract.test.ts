import { expect, test } from 'vitest'
import { facadeForTests } from '../testing/facade.fixture.ts'
import { ROUTES } from './routes.ts'

const facade = facadeForTests()

test('the three machine endpoints answer in JSON whatever the caller accepts, and only to POST', async () => {
  for (const path of ['/connect/par', '/connect/introspect', '/connect/revoke']) {
    const got = await fetch(facade.origin + path, { headers: { accept: 'text/html' } })
    expect(got.status).toBe(405)
    const posted = await fetch(facade.origin + path, { method: 'POST', headers: { accept: 'text/html' } })
    expect(posted.status).toBe(400)
    expect(await posted.json()).toHaveProperty('error')
  }
})

test('an unknown client, a missing body and a wrong method are all answered in JSON', async () => {
  const endpoint = `${facade.origin}/connect/token`
  const basic = `Basic ${Buffer.from('nobody:secret').toString('base64')}`
  const headers = { accept: 'text/html', authorization: basic }
  const answers = await Promise.all([
    fetch(endpoint, {
      method: 'POST',
      headers,
      body: new URLSearchParams({ grant_type: 'authorization_code' }),
    }),
    fetch(endpoint, { method: 'POST', headers: { accept: 'text/html' }, body: 'not a form' }),
    fetch(endpoint, { headers: { accept: 'text/html' } }),
  ])
  expect(answers.map(({ status }) => status)).toEqual([401, 400, 405])
  for (const answer of answers) expect(await answer.json()).toHaveProperty('error')
})

test('OPTIONS is answered wherever Allow lists it', async () => {
  for (const { path, methods } of Object.values(ROUTES)) {
    const listed: readonly string[] = methods
    const answer = await fetch(facade.origin + path, { method: 'OPTIONS' })
    expect([path, answer.status]).toEqual([path, listed.includes('OPTIONS') ? 204 : expect.any(Number)])
    const allowed = answer.headers.get('allow')?.split(', ') ?? []
    expect([path, allowed.includes('OPTIONS')]).toEqual([path, answer.status === 204])
  }
})
