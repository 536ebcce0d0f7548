import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { inNewBrowser } from '../browser/in-new-browser.ts'
import { ways } from '../browser/ways.ts'
import { mailboxOf } from '../system/mailbox.ts'
import { useSharedSystem } from '../system/system.ts'
import { withTables } from '../system/tables.ts'
import { useTeachers } from '../teacher/crowd.ts'
import { claimsAt, startAt } from '../teacher/demo-service.ts'
import { goToStep } from '../teacher/journey-places.ts'
import { signIn } from '../teacher/sign-in.ts'
import { pressMainButton, stepOf, walk } from '../teacher/teacher.ts'

// Service design, journeys J6 and J18: a person comes back, to sign in or to a journey that has ended.

const running = useSharedSystem()
const nextTeacher = useTeachers('returning')

describe.concurrent.each(ways)('$how', (way) => {
  const { sandboxUrl, databaseUrl } = running.system
  const inBrowser = <Result>(use: (page: Page) => Promise<Result>) => inNewBrowser(running.browser, use, way)

  test('J6: a teacher who comes back sees who they are, is asked nothing, and is the same person at every service', async () => {
    const { facts, record } = nextTeacher()
    await inBrowser(async (page) => {
      const { claims } = await signIn(page, facts, { sandboxUrl })
      await inBrowser(async (other) => {
        const again = await signIn(other, facts, {
          sandboxUrl,
          async onPage(step) {
            if (step !== 'continue') return
            const words = await other.locator('main').innerText()
            expect(words).toContain(`Welcome back, ${facts.firstName}`)
            for (const fact of [record.trn, facts.email, record.lastName]) expect(words).toContain(fact)
          },
        })
        expect(again.steps).toEqual(['email', 'passcode', 'continue'])
        expect(again.claims.sub).toBe(claims.sub)
      })
      await startAt(page, sandboxUrl, 'access-qualifications')
      expect(stepOf(page), 'a second service in the same browser asks nothing').toBeNull()
      const second = await claimsAt(page.context(), sandboxUrl, 'access-qualifications')
      expect(second).toMatchObject({ sub: claims.sub, trn: record.trn })
    })
  })

  test('J18: a finished journey shows one page with one way on, whatever is opened or sent again, and creates nothing', async () => {
    const { facts } = nextTeacher()
    await inBrowser(async (page) => {
      const visited: string[] = []
      const { claims } = await signIn(page, facts, {
        sandboxUrl,
        async onPage() {
          visited.push(page.url())
        },
      })
      const before = await everything(databaseUrl, claims.sub)
      const mails = (await mailboxOf(sandboxUrl, facts.email).messages()).length
      for (const address of visited) {
        await page.goto(address)
        expect(stepOf(page), `from ${new URL(address).pathname}`).toBe('completed')
        expect(await page.locator('main a[role=button]').count()).toBe(1)
      }
      const answers = await Promise.all(
        visited.map((address) =>
          page.request.post(address, {
            form: { emailAddress: 'somebody.else@example.com', notMe: 'yes', addFacts: 'yes' },
            headers: { origin: running.system.origin },
          }),
        ),
      )
      for (const answer of answers) expect(new URL(answer.url()).pathname).toMatch(/\/completed$/)
      await goToStep(page, 'leave')
      expect(stepOf(page)).toBe('completed')
      expect(await everything(databaseUrl, claims.sub)).toEqual(before)
      expect(await mailboxOf(sandboxUrl, facts.email).messages()).toHaveLength(mails)
    })
  })

  test('J18: Back, a second tab and a page sent twice lead to where the person is, and to one identity', async () => {
    const { facts } = nextTeacher()
    await inBrowser(async (page) => {
      await startAt(page, sandboxUrl, 'npq')
      await walk(page, facts, { sandboxUrl, until: 'check-answers' })
      const tab = await page.context().newPage()
      await tab.goto(page.url())
      await tab.getByRole('link', { name: /Change.*preferred name/ }).click()
      await page.goBack()
      await page.goForward()
      await pressMainButton(page)
      expect(stepOf(page)).toBe('result')
      await pressMainButton(tab)
      expect(stepOf(tab), 'the other tab is brought along').toBe('result')
      await pressMainButton(tab)
      expect(await claimsAt(page.context(), sandboxUrl, 'npq')).toMatchObject({ email: facts.email })
      await page.reload()
      expect(stepOf(page)).toBe('completed')
    })
    const [{ identities } = { identities: 0 }] = await withTables(
      databaseUrl,
      (sql) => sql<{ identities: number }[]>`
        select count(*)::int as identities from identity where email_key = ${facts.email}`,
    )
    expect(identities).toBe(1)
  })
})

/** The rows that could be created twice. */
function everything(databaseUrl: string, sub: string) {
  return withTables(databaseUrl, async (sql) => ({
    identities: [...(await sql`select id, trn, email_address, updated_at from identity where id = ${sub}`)],
    tasks: [...(await sql`select id, status, updated_at from support_task where identity_id = ${sub}`)],
    sessions: [...(await sql`select id from session where identity_id = ${sub}`)],
  }))
}
