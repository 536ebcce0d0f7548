import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runClientCommand } from '@identity/launcher'
import type { SampleFacts } from '@identity/sample-people'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { inNewBrowser } from '../browser/in-new-browser.ts'
import { config } from '../config.ts'
import { useSharedSystem } from '../system/system.ts'
import { pressMainButton, stepOf, walk } from '../teacher/teacher.ts'
import { LANGUAGE_NAMES, type LanguageName, startRelyingParty } from './relying-party.ts'

const BUILD_MINUTES_MS = 10 * 60_000
const running = useSharedSystem()

/** Registers the example's client as the guide says, and answers its secret. */
async function register(clientId: string, address: string): Promise<string> {
  const printed = await runClientCommand(running.system, [
    ...['create', clientId, '--name', 'My service', '--url', address],
    ...['--redirect-uri', `${address}/callback`],
    ...['--post-logout-redirect-uri', `${address}/signed-out`],
    ...['--back-channel-logout-uri', `${address}/backchannel-logout`],
    ...['--scope', 'openid email profile trn'],
    ...['--by', 'olive.davies@support.example'],
  ])
  const [, secret = ''] = /shown only now: (\S+)/.exec(printed.join('\n')) ?? []
  return secret
}

const aPersonFor = (language: LanguageName): SampleFacts => ({
  email: `robin.${language}@example.com`,
  firstName: 'Robin',
  lastName: 'Ashdown',
  dateOfBirth: '1979-11-02',
  hasQts: false,
})

const headingOf = (page: Page) => page.getByRole('heading', { level: 1 }).innerText()

async function signInAt(page: Page, address: string, facts: SampleFacts): Promise<Record<string, unknown>> {
  await page.goto(`${address}/sign-in`)
  await walk(page, facts, { sandboxUrl: running.system.sandboxUrl })
  expect(await headingOf(page)).toBe('Signed in')
  return JSON.parse(await page.locator('pre').innerText())
}

describe.each(LANGUAGE_NAMES)('the example in %s', (language) => {
  const isRun = config.partnerLanguages.includes(language)

  test.skipIf(!isRun)(
    'signs a person in and out, hears of a sign-out elsewhere, and of one who does not sign in',
    async () => {
      const { origin, relyingPartyPort: port } = running.system
      const clientId = `my-service-in-${language}`
      const facts = aPersonFor(language)
      const made = await mkdtemp(join(tmpdir(), `relying-party-${language}-`))
      const clientSecret = await register(clientId, `http://localhost:${port}`)
      const service = await startRelyingParty(
        language,
        { issuer: `${origin}/`, clientId, clientSecret, port },
        made,
      )
      try {
        await inNewBrowser(running.browser, async (page) => {
          expect(await signInAt(page, service.address, facts)).toMatchObject({
            sub: expect.stringMatching(/^[\da-f-]{36}$/),
            email: facts.email,
            email_verified: true,
            name: 'Robin Ashdown',
            birthdate: facts.dateOfBirth,
            trn_lookup_status: 'None',
          })

          // Signed out here, and at Get an Identity: another service would ask again.
          await page.getByRole('link', { name: 'Sign out' }).click()
          await page.getByRole('button', { name: 'Sign out', exact: true }).click()
          await page.getByRole('heading', { name: 'You have signed out' }).waitFor()
          expect(page.url()).toBe(`${service.address}/signed-out`)
          await page.goto(`${service.address}/sign-in`)
          expect(stepOf(page)).toBe('email')

          await page.getByRole('link', { name: /^Return to .* without signing in$/ }).click()
          await pressMainButton(page)
          expect(await page.locator('body').innerText()).toMatch(
            /access_denied.*the person chose not to go on/s,
          )

          // Signed out at Get an Identity: the service is told behind the browser's back.
          await signInAt(page, service.address, facts)
          await page.goto(`${origin}/connect/signout`)
          await page.getByRole('button', { name: 'Sign out', exact: true }).click()
          await page.getByRole('heading', { name: 'You have signed out' }).waitFor()
          await expect
            .poll(() => page.goto(service.address).then(() => headingOf(page)), { timeout: 20_000 })
            .toBe('Signed out')
        })
        const forged = await fetch(`${service.address}/backchannel-logout`, {
          method: 'POST',
          body: new URLSearchParams({ logout_token: 'x.y.z' }),
        })
        expect(forged.status).toBe(400)
      } finally {
        await service.stop()
        await rm(made, { recursive: true, force: true })
      }
    },
    BUILD_MINUTES_MS,
  )
})
