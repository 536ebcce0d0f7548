import { badRequests, missingHeaders, rawRequest } from '@identity/runtime/http-testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BoundedMap } from './bounded-map.ts'
import { aBrowser, headingOf, titleOf } from './browser.fake.ts'
import { aSandbox, type RunningSandbox } from './sandbox.fake.ts'

let sandbox: RunningSandbox

beforeAll(async () => {
  sandbox = await aSandbox()
})

afterAll(() => sandbox.close())

const pages = [
  '/',
  '/mailbox',
  '/people',
  '/services',
  '/guides',
  '/guides/settings',
  '/npq',
  '/notify/faults',
  '/teaching-records/faults',
  '/npq/callback',
]

test('every page has one h1, which is in its title, and a title that no other page has', async () => {
  const titles = await Promise.all(
    pages.map(async (path) => {
      const { html } = await aBrowser().arrive(sandbox.url + path)
      const [heading, title] = [headingOf(html), titleOf(html)]
      expect([path, title?.startsWith(`${heading} – `)]).toEqual([path, true])
      return title
    }),
  )
  expect(new Set(titles).size).toBe(pages.length)
})

test('no page allows inline script or style, or holds any that the policy would stop', async () => {
  for (const path of pages) {
    const { response, html } = await aBrowser().arrive(sandbox.url + path)
    const policy = response.headers.get('content-security-policy') ?? ''
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
    expect(policy).not.toContain('unsafe')
    expect(policy).not.toContain('form-action')
    expect(html).not.toMatch(/ style=| on[a-z]+="|<style/)
    for (const [, attributes] of html.matchAll(/<script([^>]*)>/g))
      expect(attributes).toContain(`nonce="${nonce}"`)
  }
})

test('the style sheet that the pages name is there, and may be kept', async () => {
  const { html } = await aBrowser().arrive(sandbox.url)
  const stylesheet = /<link rel="stylesheet" href="([^"]+)"/.exec(html)?.[1]
  const response = await fetch(sandbox.url + stylesheet)
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8'])
  expect(response.headers.get('cache-control')).toContain('immutable')
})

test('an unknown address is a page for people and JSON for programs', async () => {
  const { response, html } = await aBrowser().arrive(`${sandbox.url}/unknown`)
  expect([response.status, headingOf(html)]).toEqual([404, 'Page not found'])
  const forPrograms = await fetch(`${sandbox.url}/unknown`, { headers: { accept: 'application/json' } })
  expect([forPrograms.status, await forPrograms.json()]).toEqual([404, { error: 'not_found' }])
})

test('broken JSON is the sender’s mistake, not ours', async () => {
  const response = await fetch(`${sandbox.url}/notify/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{',
  })
  expect(response.status).toBe(400)
})

test('another site’s form is refused, our own is not', async () => {
  const post = (headers: Record<string, string>) =>
    fetch(`${sandbox.url}/npq/sign-out`, { method: 'POST', headers, redirect: 'manual' })
  expect((await post({ origin: 'https://elsewhere.example' })).status).toBe(403)
  expect((await post({ origin: 'null' })).status).toBe(403)
  expect((await post({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect((await post({ origin: sandbox.url })).status).toBe(303)
})

test.each(Object.entries(badRequests))(
  '%s is the sender’s mistake, at every address',
  async (_name, send) => {
    sandbox.logged.length = 0
    for (const path of [...pages, '/mailbox/messages', '/v3/persons/1234567', '/v2/notifications/email']) {
      const answer = await send(sandbox.url, path)
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(answer.status).toBeLessThan(500)
      expect(missingHeaders(answer)).toEqual([])
    }
    expect(sandbox.logged).toEqual([])
  },
)

test('another host is not ours, so that no page of the internet reads the mailbox', async () => {
  for (const host of ['evil.example', '127.0.0.1.evil.example', 'localhost@evil.example', '', 'a b']) {
    const answer = await rawRequest(sandbox.url, { target: '/mailbox/messages', headers: { host } })
    expect(answer.status).toBe(421)
  }
  const { port } = new URL(sandbox.url)
  const named = await rawRequest(sandbox.url, {
    target: '/mailbox/messages',
    headers: { host: `localhost:${port}` },
  })
  expect(named.status).toBe(200)
})

test('every answer has every security header', async () => {
  const { html } = await aBrowser().arrive(sandbox.url)
  const file = /<link rel="stylesheet" href="([^"]+)"/.exec(html)?.[1] ?? ''
  for (const path of [
    ...pages,
    file,
    '/health',
    '/people.json',
    '/mailbox/messages',
    '/v3/persons/1',
    '/nowhere',
  ]) {
    expect({ path, missing: missingHeaders(await fetch(sandbox.url + path)) }).toEqual({ path, missing: [] })
  }
})

test('health says that it is live and ready, and no longer ready once it is told to stop', async () => {
  const statuses = async () =>
    Promise.all(
      ['/health/live', '/health/ready'].map(async (path) => (await fetch(sandbox.url + path)).status),
    )
  expect(await statuses()).toEqual([200, 200])
})

describe.each(['/notify/faults', '/teaching-records/faults'])('the page of faults at %s', (path) => {
  const send = (form: Record<string, string>) =>
    fetch(sandbox.url + path, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' })
  const now = async () =>
    (await fetch(sandbox.url + path, { headers: { accept: 'application/json' } })).json()

  test('a form sets the fault and comes back to the page, which says so', async () => {
    expect((await send({ fault: '500', times: '2' })).headers.get('location')).toBe(path)
    expect(await now()).toEqual({ fault: '500', requestsLeft: 2 })
    expect((await aBrowser().arrive(sandbox.url + path)).html).toContain('Fails (500), for 2 more requests')
    await send({ fault: 'ok', times: '' })
    expect(await now()).toEqual({ fault: 'ok', requestsLeft: null })
  })

  test.each([
    ['no choice', {}, 'Select what it should do with requests'],
    ['a word for a number', { fault: '500', times: 'many' }, 'Number of requests must be a whole number'],
    ['no requests at all', { fault: '500', times: '0' }, 'Number of requests must be a whole number'],
  ])('%s is met with an error summary, and what was typed is kept', async (_case, form, message) => {
    const response = await send(form)
    const html = await response.text()
    expect(response.status).toBe(400)
    expect(titleOf(html)).toMatch(/^Error: /)
    expect(html).toContain('There is a problem')
    expect(html).toContain(message)
    if ('times' in form) expect(html).toContain(`value="${form.times}"`)
    expect(await now()).toMatchObject({ fault: 'ok' })
  })
})

test('what is remembered ends with its time, and the oldest goes first when there is no room', () => {
  let nowMs = 0
  const map = new BoundedMap<number>({ clock: { now: () => new Date(nowMs) }, most: 2, lifeMs: 100 })
  map.set('a', 1)
  map.set('b', 2)
  map.set('c', 3)
  expect([map.get('a'), map.get('b'), map.get('c')]).toEqual([undefined, 2, 3])
  nowMs = 99
  expect(map.get('c')).toBe(3)
  nowMs = 100
  expect(map.get('c')).toBeUndefined()
})
