import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createPartnerClient, type PartnerClient, PartnerError } from '@identity/partner-sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seesNoBarrier } from '../barriers/sees-no-barrier.ts'
import { inNewBrowser } from '../browser/in-new-browser.ts'
import { PlainBrowser } from '../plain/plain-browser.ts'
import { startPlainly, walkPlainly } from '../plain/plain-teacher.ts'
import { useSharedSystem } from '../system/system.ts'
import { type Example, exampleOf, forgetExamples, isThere, type Language, runExample } from './programs.ts'

// A partner at work: before a person signs in, and after.

const running = useSharedSystem()
const { origin, sandboxUrl, dataDir } = running.system
const hasRuby = await isThere('ruby')
const LANGUAGES: Language[] = ['ts', 'ruby']
const PATIENCE = { timeout: 20_000, interval: 200 }

const newcomer = {
  email: 'petronella.partner@example.com',
  firstName: 'Petronella',
  lastName: 'Partner',
  dateOfBirth: '1991-04-17',
  hasQts: false,
}

let partner: PartnerClient
let head: string
let env: Record<string, string>
let sub: string
const followers = new Map<Language, Example>()

beforeAll(async () => {
  const settings = JSON.parse(readFileSync(join(dataDir, 'development-settings.json'), 'utf8'))
  const clientSecret: string = settings.DEMO_CLIENT_SECRET
  const scopes = [
    'identity:read',
    'identity.name:read',
    'identity.email:read',
    'identity.lookup-email',
    'changes:read',
  ]
  partner = createPartnerClient({ origin, clientId: 'sandbox-partner', clientSecret, scopes })
  env = { ORIGIN: origin, CLIENT_ID: 'sandbox-partner', CLIENT_SECRET: clientSecret }
  for (const language of LANGUAGES) followers.set(language, await exampleOf('changes.md', language))
  const [first] = await Promise.all([
    partner.changesHead(),
    ...[...followers].map(
      ([language, example]) => (language === 'ts' || hasRuby) && runExample(example, env),
    ),
  ])
  head = first
  const browser = new PlainBrowser()
  await startPlainly(browser, sandboxUrl)
  await walkPlainly(browser, newcomer, { sandboxUrl })
  const { hops } = await browser.open(`${sandboxUrl}/npq/claims.json`)
  sub = JSON.parse(hops.at(-1)?.body ?? '').claims.sub
})

afterAll(forgetExamples)

describe('the SDK, on a whole system', () => {
  test('finds the person by id and address, as the token’s scopes allow', async () => {
    const wanted = { id: true, emailAddress: true, givenName: { lastName: true } } as const
    const found = await partner.identity(sub, wanted)
    expect(found).toEqual({ id: sub, emailAddress: newcomer.email, givenName: { lastName: 'Partner' } })
    expect(await partner.identityByEmail(newcomer.email, { id: true })).toEqual({ id: sub })
    expect(await partner.identity(crypto.randomUUID(), { id: true })).toBeNull()
  })

  test('goes through pages of one to the last', async () => {
    const ids: string[] = []
    for await (const { id } of partner.identities({ id: true }, { pageSize: 1 })) ids.push(id)
    expect(ids).toContain(sub)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('follows the feed from before the person came', async () => {
    await expect
      .poll(async () => {
        const kinds: string[] = []
        for await (const { node } of partner.changes(
          { kind: true, identityId: true },
          { after: head, pageSize: 1 },
        ))
          if (node.identityId === sub) kinds.push(node.kind)
        return kinds
      }, PATIENCE)
      .toContain('VISIBLE')
  })

  test('names the scope that a field lacks, beside what was answered', async () => {
    const failed = await partner.identity(sub, { id: true, trn: true }).catch((error: unknown) => error)
    expect(failed).toMatchObject({
      ...{ code: 'INSUFFICIENT_SCOPE', data: { identity: { id: sub, trn: null } } },
      refusals: [{ path: ['identity', 'trn'], scopes: expect.arrayContaining(['identity.trn:read']) }],
    })
  })

  test('says which argument is at fault, and tries no second time', async () => {
    const failed = await partner.identitiesByIds([], { id: true }).catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(PartnerError)
    expect(failed).toMatchObject({ code: 'BAD_USER_INPUT', isRetryable: false })
  })
})

describe.each(LANGUAGES)('the examples in %s', (language) => {
  test.skipIf(language === 'ruby' && !hasRuby)('of looking people up find the person', async () => {
    const printed = await runExample(await exampleOf('queries.md', language), env)
    expect(printed).toContain(sub)
    expect(printed).toContain('no person of ours has that TRN')
  })

  test.skipIf(language === 'ruby' && !hasRuby)('of following changes see the person come, once', async () => {
    const example = followers.get(language)
    if (!example) throw new Error('it was run before the person came')
    await expect.poll(() => runExample(example, env), PATIENCE).toContain(`read ${sub} VISIBLE`)
    expect(await runExample(example, env)).not.toContain(sub)
  })
})

test('the sandbox’s partner page shows the token, the query, and the webhook with its verification', async () => {
  await inNewBrowser(running.browser, async (page) => {
    await page.goto(`${sandboxUrl}/partner`)
    await seesNoBarrier(page, 'partner before anything')
    await page.getByRole('button', { name: 'Ask for people' }).click()
    const text = () => page.locator('main').innerText()
    expect(await text()).toContain('grant_type=client_credentials')
    expect(await text()).toMatch(/"data":\{"identities"/)
    await expect
      .poll(async () => {
        await page.getByRole('link', { name: 'Look again' }).click()
        return text()
      }, PATIENCE)
      .toContain(sub)
    await page.getByRole('heading', { name: 'identity.created' }).first().waitFor()
    expect(await text()).toContain('Accepted: it is dealt with, answered 204')
    expect(await page.getByText('Failed', { exact: true }).count()).toBe(0)
    await seesNoBarrier(page, 'partner')
  })
})

test('GraphiQL asks as the partner, under a strict policy for scripts', async () => {
  await inNewBrowser(running.browser, async (page) => {
    const problems: string[] = []
    page.on('pageerror', (error) => problems.push(error.message))
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
    await page.goto(`${sandboxUrl}/graphiql`)
    await page.getByRole('button', { name: /Execute query/ }).click()
    await page.locator('.result-window', { hasText: '"trnLookupStatus"' }).waitFor()
    expect(problems).toEqual([])
  })
})

test('GraphiQL knows what partners may ask, and nothing else', async () => {
  const response = await fetch(`${sandboxUrl}/graphiql/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ __schema { types { fields { name } } } }' }),
  })
  const schema = await response.text()
  expect(schema).toContain('"identityByTrn"')
  expect(schema).not.toContain('"openJourney"')
})
