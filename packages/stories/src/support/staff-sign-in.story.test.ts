import { randomUUID } from 'node:crypto'
import type { SampleFacts } from '@identity/sample-people'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { seesNoBarrier } from '../barriers/sees-no-barrier.ts'
import { inNewBrowser } from '../browser/in-new-browser.ts'
import { ways } from '../browser/ways.ts'
import { atWork } from '../staff/at-work.ts'
import { useSharedSystem } from '../system/system.ts'
import { withTables } from '../system/tables.ts'
import { walk } from '../teacher/teacher.ts'

const running = useSharedSystem()

const aColleague = (): SampleFacts => ({
  email: `colleague.${randomUUID()}@education.example`,
  firstName: 'Ama',
  lastName: 'Mensah',
  dateOfBirth: '1985-02-03',
  hasQts: false,
})

const pathOf = (page: Page) => new URL(page.url()).pathname

/** Makes the identity of this address a member of staff, as an accepted invitation does. */
async function join({ email, firstName, lastName }: SampleFacts): Promise<void> {
  await withTables(running.system.databaseUrl, async (sql) => {
    await sql`
      insert into staff_member (email_address, email_key, name, role, identity_id, invited_at, invitation_expires_at, joined_at)
      select email_address, email_key, ${`${firstName} ${lastName}`}, 'AGENT', id, now(), now(), now()
      from identity where email_address = ${email}`
  })
}

test.each(ways)(
  'a colleague signs in to support by a passcode, is asked for little, and gets in only as a member of staff, $how',
  async ({ javaScriptEnabled }) => {
    const { origin, sandboxUrl } = running.system
    const facts = aColleague()
    await inNewBrowser(
      running.browser,
      async (page) => {
        await page.goto(`${origin}/support`)
        const steps = await walk(page, facts, { sandboxUrl })
        expect(steps).toEqual(['email', 'passcode', 'name', 'date-of-birth', 'check-answers', 'result'])
        expect(pathOf(page)).toBe('/support/callback')
        await page.getByRole('heading', { name: 'You are not a member of staff' }).waitFor()
        if (javaScriptEnabled) await seesNoBarrier(page, 'not a member of staff')

        await join(facts)
        await page.getByRole('button', { name: 'Sign in with another email address' }).click()
        await page.waitForURL(/\/email$/)
        // The browser is signed in, and is asked all the same.
        expect(await walk(page, facts, { sandboxUrl })).toEqual(['email', 'passcode', 'continue'])
        expect(pathOf(page)).toBe('/support/second-factor')
        await page.goto(`${origin}/support`)
        expect(pathOf(page)).toBe('/support/second-factor') // and to nothing else
      },
      { javaScriptEnabled },
    )
  },
)

test.each(ways)(
  'a member of staff signs in by passcode and authenticator app, signs out, and signs in at once at the page they want, $how',
  async ({ javaScriptEnabled }) => {
    await atWork(
      running,
      'AGENT',
      async (agent) => {
        expect(agent.path).toBe('/support')
        await agent.signOut()
        expect(await agent.heading()).toBe('You have signed out of support')
        await agent.open('/support/people')
        expect(agent.path, 'nothing is left of the session').toMatch(/^\/interaction\//)
        await agent.signIn('/support/tasks')
        expect(agent.path).toBe('/support/tasks')
      },
      {
        javaScriptEnabled,
        ...(javaScriptEnabled && { onPage: (page) => seesNoBarrier(page, pathOf(page)) }),
      },
    )
  },
)
