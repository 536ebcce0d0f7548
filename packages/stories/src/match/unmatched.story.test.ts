import type { SampleFacts } from '@identity/sample-people'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { inNewBrowser } from '../browser/in-new-browser.ts'
import { ways } from '../browser/ways.ts'
import { mailboxOf } from '../system/mailbox.ts'
import { useSharedSystem } from '../system/system.ts'
import { tasksOf, withTables } from '../system/tables.ts'
import { useTeachers } from '../teacher/crowd.ts'
import { claimsAt, startAt } from '../teacher/demo-service.ts'
import { pressSecondary } from '../teacher/journey-places.ts'
import { signIn } from '../teacher/sign-in.ts'
import { pressMainButton, stepOf, walk } from '../teacher/teacher.ts'

// Service design, journey J4, the user's side: no single record is found.

const running = useSharedSystem()
const nextTeacher = useTeachers('unmatched')

const unknown = (email: string, facts: Partial<SampleFacts> = {}): SampleFacts => ({
  email,
  firstName: 'Rowena',
  lastName: 'Thistlewood',
  dateOfBirth: '1984-02-29',
  hasQts: true,
  ...facts,
})

describe.concurrent.each(ways)('$how', (way) => {
  const { sandboxUrl, databaseUrl } = running.system
  const who = way.javaScriptEnabled ? 'with' : 'without'
  const inBrowser = <Result>(use: (page: Page) => Promise<Result>) => inNewBrowser(running.browser, use, way)

  test('J4: somebody whom no record matches reads why, adds a detail, goes on, and one person is asked to look', async () => {
    const facts = unknown(`rowena.${who}@example.com`)
    await inBrowser(async (page) => {
      await startAt(page, sandboxUrl, 'npq')
      await walk(page, facts, { sandboxUrl, until: 'no-match' })
      const words = await page.locator('main').innerText()
      expect(words).toContain('We could not find your teaching record')
      expect(words, 'everything that was said').toContain('Rowena Thistlewood')
      expect(words).toContain('29 February 1984')

      await page.getByRole('link', { name: 'Give your National Insurance number' }).click()
      const numbered = {
        ...facts,
        nationalInsuranceNumber: way.javaScriptEnabled ? 'ZX999999A' : 'ZX123999A',
      }
      await walk(page, numbered, { sandboxUrl, until: 'no-match' })
      await pressMainButton(page)
      expect(await page.locator('h1').innerText()).toBe('We are still looking for your teaching record')
      await pressMainButton(page)
      const claims = await claimsAt(page.context(), sandboxUrl, 'npq')
      expect(claims).toMatchObject({ email: facts.email, trn_lookup_status: 'Pending' })
      expect(claims).not.toHaveProperty('trn')
      expect(await tasksOf(databaseUrl, claims?.sub ?? '')).toEqual(['NO_MATCH OPEN'])
      const [task] = await withTables(
        databaseUrl,
        (sql) => sql<{ tries: number }[]>`
          select jsonb_array_length(attempts) as tries from support_task where identity_id = ${claims?.sub ?? ''}`,
      )
      expect(task?.tries, 'each try is kept').toBeGreaterThan(1)
    })
  })

  test('J4: a slip that is put right on the page that found no record finds it', async () => {
    const { facts, record } = nextTeacher()
    const slip = {
      ...facts,
      email: `slip.${facts.email}`,
      dateOfBirth: '1950-01-01',
      nationalInsuranceNumber: 'ZX999998A',
    }
    const { trn: _, ...mistaken } = slip
    const { ittProvider: _provider, ...rest } = mistaken
    await inBrowser(async (page) => {
      await startAt(page, sandboxUrl, 'npq')
      await walk(page, rest, { sandboxUrl, until: 'no-match' })
      await page.getByRole('link', { name: /Change.*National Insurance number/ }).click()
      const right = { ...rest, nationalInsuranceNumber: facts.nationalInsuranceNumber ?? '' }
      await walk(page, right, { sandboxUrl, until: 'check-answers' })
      await page.getByRole('link', { name: /Change.*date of birth/ }).click()
      await walk(page, { ...right, dateOfBirth: facts.dateOfBirth }, { sandboxUrl })
      const claims = await claimsAt(page.context(), sandboxUrl, 'npq')
      expect(claims).toMatchObject({ trn: record.trn, trn_lookup_status: 'Found' })
      expect(await tasksOf(databaseUrl, claims?.sub ?? '')).toEqual([])
    })
  })

  test('J4: somebody who says that they have neither TRN nor QTS goes on, and nobody is asked to look', async () => {
    const facts = unknown(`rowena.no.trn.${who}@example.com`, { hasQts: false })
    const { steps, claims } = await inBrowser((page) => signIn(page, facts, { sandboxUrl }))
    expect(steps).not.toContain('no-match')
    expect(claims).toMatchObject({ trn_lookup_status: 'None' })
    expect(await tasksOf(databaseUrl, claims.sub)).toEqual([])
  })

  test('somebody who leaves goes back without being signed in, and finds their answers the next time', async () => {
    const facts = unknown(`rowena.leaves.${who}@example.com`)
    await inBrowser(async (page) => {
      await startAt(page, sandboxUrl, 'npq')
      await walk(page, facts, { sandboxUrl, until: 'check-answers' })
      await page.getByRole('link', { name: /^Return to .* without signing in$/ }).click()
      await pressMainButton(page)
      expect(await page.locator('h1').innerText()).toBe('You did not finish signing in')
      expect(await claimsAt(page.context(), sandboxUrl, 'npq')).toBeNull()
    })
    await inBrowser(async (page) => {
      await startAt(page, sandboxUrl, 'npq')
      const steps = await walk(page, facts, { sandboxUrl, until: 'check-answers' })
      expect(steps).toEqual(['email', 'passcode'])
      expect(await page.locator('main').innerText()).toContain('Rowena Thistlewood')
    })
  })

  test('J6: somebody still waiting tells more when they come back, is found, and is the same person', async () => {
    const { facts, record } = nextTeacher()
    const { trn: _, ittProvider: _provider, nationalInsuranceNumber: _number, ...little } = facts
    const waiting = { ...little, email: `waits.${facts.email}` }
    const before = await inBrowser((page) => signIn(page, waiting, { sandboxUrl }))
    expect(before.claims.trn_lookup_status).toBe('Pending')

    await inBrowser(async (page) => {
      await startAt(page, sandboxUrl, 'npq')
      await walk(page, waiting, { sandboxUrl, until: 'continue' })
      expect(await page.locator('main').innerText()).toContain(
        'We are still looking for your teaching record',
      )
      await pressSecondary(page, 'Add or change your details')
      await page.getByRole('link', { name: /Change.*National Insurance number/ }).click()
      await walk(
        page,
        { ...waiting, nationalInsuranceNumber: facts.nationalInsuranceNumber ?? '' },
        { sandboxUrl },
      )
      expect(stepOf(page)).toBeNull()
      expect(await claimsAt(page.context(), sandboxUrl, 'npq')).toMatchObject({
        sub: before.claims.sub,
        trn: record.trn,
        trn_lookup_status: 'Found',
      })
    })
    expect(await tasksOf(databaseUrl, before.claims.sub)).toEqual(['NO_MATCH CLOSED'])
    expect(await mailboxOf(sandboxUrl, waiting.email).subjects()).toBeDefined()
  })
})
