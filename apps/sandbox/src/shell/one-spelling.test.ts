import { createLogger } from '@identity/runtime'
import { otherSpellings, rawRequest } from '@identity/runtime/http-testing'
import { sampleAccounts } from '@identity/sample-people'
import fc from 'fast-check'
import { SignJWT } from 'jose'
import { afterAll, expect, test } from 'vitest'
import { createApp } from '../app.tsx'
import { routesOf } from './routes-of.fixture.ts'
import { aSandbox, NOTIFY_SECRET, NOTIFY_SERVICE_ID } from './sandbox.fake.ts'

const sandbox = await aSandbox()
const { config } = sandbox
const routes = routesOf(createApp({ config, logger: createLogger({ name: 'sandbox', level: 'silent' }) }))
const notifyToken = await new SignJWT()
  .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
  .setIssuer(NOTIFY_SERVICE_ID)
  .setIssuedAt()
  .sign(new TextEncoder().encode(NOTIFY_SECRET))

afterAll(() => sandbox.close())

const headersFor = (path: string): Record<string, string> => ({
  accept: 'application/json',
  'content-type': 'application/json',
  'x-api-version': '20240101',
  authorization: `Bearer ${path.startsWith('/v2/notifications') ? notifyToken : config.teachingRecordApiKey}`,
})

/** An address that is there: its ids are those of rows. */
async function addressOf(path: string): Promise<string> {
  const file = path.startsWith('/graphiql') ? 'react.js' : 'settings'
  const trn = [...sampleAccounts.keys()][0] ?? ''
  const id = path.includes(':id') ? await aMail() : ''
  return path.replace(':name', file).replace(':trn', trn).replace(':id', id)
}

async function aMail(): Promise<string> {
  const path = '/v2/notifications/email'
  const mail = {
    email_address: 'aisha@example.com',
    template_id: config.templateIds.passcode,
    personalisation: { passcode: '482915', expires_at: '5:30pm', service_name: 'Register for an NPQ' },
  }
  const sent = { method: 'POST', headers: headersFor(path), body: JSON.stringify(mail) }
  const answer = await fetch(sandbox.url + path, sent)
  return ((await answer.json()) as { id: string }).id
}

/** What is no path, in letters that a path may have, never reaches the app: the server answers 400. */
const statusOf = (target: string) => (/^\/[\x21-\x7e]*$/.test(target) ? 404 : 400)

test.each(routes)('$method $path has one address: no other spelling is found', async ({ method, path }) => {
  const address = await addressOf(path)
  const ask = (target: string) => rawRequest(sandbox.url, { method, target, headers: headersFor(path) })
  expect((await ask(address)).body).not.toContain('not_found')
  await fc.assert(
    fc.asyncProperty(otherSpellings(address), async (target) => {
      const { status } = await ask(target)
      expect({ target, status }).toEqual({ target, status: statusOf(target) })
    }),
    { numRuns: 10 },
  )
})

test('the walk goes through every room', () => {
  const paths = routes.map(({ path }) => path)
  expect(paths).toEqual(
    expect.arrayContaining([
      ...['/', '/health', '/partner', '/partner/webhooks', '/graphiql', '/guides/:name', '/mailbox'],
      ...['/npq/callback', '/people', '/staff', '/v2/notifications/email', '/v3/persons/:trn'],
    ]),
  )
})

test('style sheets and scripts have one address, too', async () => {
  const page = await (await fetch(sandbox.url)).text()
  const file = /<link rel="stylesheet" href="([^"]+)"/.exec(page)?.[1] ?? ''
  expect((await fetch(sandbox.url + file)).status).toBe(200)
  await fc.assert(
    fc.asyncProperty(otherSpellings(file), async (target) => {
      expect((await rawRequest(sandbox.url, { target })).status).toBe(statusOf(target))
    }),
    { numRuns: 20 },
  )
})
