import { afterEach, beforeEach, expect, test } from 'vitest'
import { aBrowser, headingOf } from '../shell/browser.fake.ts'
import { aSandbox, type RunningSandbox } from '../shell/sandbox.fake.ts'

// What needs a Get an Identity is a story: packages/stories/src/partners.

let sandbox: RunningSandbox
beforeEach(async () => {
  sandbox = await aSandbox()
})
afterEach(() => sandbox.close())

const open = (path: string) => aBrowser().arrive(`${sandbox.url}${path}`)
const press = async (path: string) => {
  await aBrowser().visit(`${sandbox.url}${path}`, { method: 'POST' })
  return (await open('/partner')).html
}

test('the page says what there is to do before anything has happened, without JavaScript', async () => {
  const { html } = await open('/partner')
  expect(headingOf(html)).toBe('What a partner sees')
  expect(html).toContain('No webhook has arrived since the sandbox started')
  for (const path of ['/partner/ask', '/partner/change'])
    expect(html).toContain(`<form method="post" action="${path}"`)
  expect((await open('/')).html).toContain('href="/graphiql"')
})

test('a call that fails is shown with what was sent, and without the secret', async () => {
  const html = await press('/partner/ask')
  expect(html).toContain('POST http://127.0.0.1:9/connect/token')
  expect(html).toContain('grant_type=client_credentials')
  expect(html).toMatch(/authorization: Basic c2FuZGJveC1w…/)
  expect(html).not.toContain(btoa('sandbox-partner:demo-secret'))
  expect(html).toContain('TOKEN_REFUSED')
})

test('a request that is no webhook of Get an Identity is refused, and the page says at which check', async () => {
  const response = await fetch(`${sandbox.url}/partner/webhooks`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'ce-type': 'identity.updated' },
    body: '{"identityId":"a"}',
  })
  expect(response.status).toBe(401)
  const { html } = await open('/partner')
  expect(html).toContain('Refused, answered 401')
  expect(html).toContain('The digest in content-digest is that of the bytes that came')
  expect(html).toMatch(/govuk-tag--red">\s*Failed/)
})

test('GraphiQL comes from this computer, and runs no script but its own', async () => {
  const { html, response } = await open('/graphiql')
  expect(response.headers.get('content-security-policy')).toMatch(/script-src 'nonce-[^']+';/)
  expect(html).not.toMatch(/(src|href)="(https?:)?\/\//)
  for (const name of html.match(/\/graphiql\/assets\/[\w.-]+/g) ?? []) {
    expect((await fetch(`${sandbox.url}${name}`)).status, name).toBe(200)
  }
})

test('GraphiQL is told when Get an Identity cannot be reached', async () => {
  const response = await fetch(`${sandbox.url}/graphiql/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ changesHead }' }),
  })
  expect(response.status).toBe(502)
})
