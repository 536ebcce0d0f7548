import type { SampleFacts } from '@identity/sample-people'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { inNewBrowser } from '../browser/in-new-browser.ts'
import { ways } from '../browser/ways.ts'
import { useSharedSystem } from '../system/system.ts'
import { changeRecord } from '../system/tables.ts'
import { useTeachers } from '../teacher/crowd.ts'
import { claimsAt, startAt } from '../teacher/demo-service.ts'
import { signIn } from '../teacher/sign-in.ts'
import { pressMainButton, walk } from '../teacher/teacher.ts'

// Each of the three demonstration services wants something else of the people who come from it.

const running = useSharedSystem()
const nextTeacher = useTeachers('policies')
const NEEDS_TRN = 'access-qualifications'

describe.concurrent.each(ways)('$how', (way) => {
  const { sandboxUrl } = running.system
  const who = way.javaScriptEnabled ? 'with' : 'without'
  const inBrowser = <Result>(use: (page: Page) => Promise<Result>) => inNewBrowser(running.browser, use, way)
  const stranger = (lastName: string, hasQts: boolean): SampleFacts => ({
    email: `jocasta.${lastName.toLowerCase()}.${who}@example.com`,
    firstName: 'Jocasta',
    lastName,
    dateOfBirth: '1993-06-14',
    hasQts,
  })

  test.each([
    ['whose record is still looked for', 'Fairweather', true, /We are still looking for yours/],
    ['who has no TRN', 'Greenslade', false, /you told us that you do not have one/],
  ])(
    'a service that needs a TRN does not let in somebody %s, and says why',
    async (_who, lastName, hasQts, why) => {
      await inBrowser(async (page) => {
        await startAt(page, sandboxUrl, NEEDS_TRN)
        await walk(page, stranger(lastName, hasQts), { sandboxUrl, until: 'not-allowed' })
        expect(await page.locator('h1').innerText()).toBe(
          'You cannot use Access your teaching qualifications yet',
        )
        expect(await page.locator('main').innerText()).toMatch(why)
        await pressMainButton(page)
        expect(page.url()).toMatch(new RegExp(`^${sandboxUrl}/${NEEDS_TRN}`))
        expect(await page.locator('h1').innerText()).toBe('You did not finish signing in')
        expect(await claimsAt(page.context(), sandboxUrl, NEEDS_TRN)).toBeNull()
      })
    },
  )

  test('a service that needs a TRN lets in who has one', async () => {
    const { facts, record } = nextTeacher()
    const { claims } = await inBrowser((page) => signIn(page, facts, { sandboxUrl, service: NEEDS_TRN }))
    expect(claims.trn).toBe(record.trn)
  })

  test('a service for which a TRN is optional asks less, in its own name', async () => {
    const { facts } = nextTeacher()
    const { nationalInsuranceNumber: _, trn: _trn, ...little } = facts
    const { steps } = await inBrowser((page) =>
      signIn(
        page,
        { ...little, email: `few.${facts.email}` },
        {
          sandboxUrl,
          service: 'teaching-vacancies',
          async onPage() {
            expect(await page.locator('header').innerText()).toContain('Teaching Vacancies account')
          },
        },
      ),
    )
    expect(steps).not.toContain('national-insurance-number')
    expect(steps).not.toContain('qts')
    expect(steps.at(-1)).toBe('result')
  })
})

test('a teacher who is prohibited goes on where that is allowed, and at each sign-in is kept out where it is not', async () => {
  const { system, browser } = running
  const { sandboxUrl } = system
  const { facts, record } = nextTeacher()
  const { claims } = await inNewBrowser(browser, (page) =>
    signIn(page, facts, { sandboxUrl, service: NEEDS_TRN }),
  )
  expect(claims.trn, 'before the prohibition').toBe(record.trn)
  await changeRecord(system, record.trn, { prohibited: true })
  for (const way of ways) {
    await inNewBrowser(
      browser,
      async (page) => {
        await startAt(page, sandboxUrl, NEEDS_TRN)
        await walk(page, facts, { sandboxUrl, until: 'not-allowed' })
        expect(await page.locator('h1').innerText()).toBe(
          'You cannot use Access your teaching qualifications',
        )
        await pressMainButton(page)
        expect(await page.locator('h1').innerText()).toBe('You did not finish signing in')
        expect(await claimsAt(page.context(), sandboxUrl, NEEDS_TRN)).toBeNull()
      },
      way,
    )
  }
  const elsewhere = await inNewBrowser(browser, (page) => signIn(page, facts, { sandboxUrl }))
  expect(elsewhere.claims).toMatchObject({ sub: claims.sub, trn: record.trn })
})

test('a prohibited teacher who is signed in elsewhere is kept out of a service that blocks them, without being asked anything', async () => {
  const { system, browser } = running
  const { sandboxUrl } = system
  const { facts, record } = nextTeacher()
  await inNewBrowser(browser, async (page) => {
    await signIn(page, facts, { sandboxUrl })
    await changeRecord(system, record.trn, { prohibited: true })
    await startAt(page, sandboxUrl, NEEDS_TRN)
    expect(await page.locator('h1').innerText()).toBe('You cannot use Access your teaching qualifications')
    await pressMainButton(page)
    expect(await page.locator('h1').innerText()).toBe('You did not finish signing in')
    expect(await claimsAt(page.context(), sandboxUrl, NEEDS_TRN)).toBeNull()
  })
})
