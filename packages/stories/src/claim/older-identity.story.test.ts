import type { SampleFacts } from '@identity/sample-people'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { asRead } from '../browser/as-read.ts'
import { inNewBrowser } from '../browser/in-new-browser.ts'
import { ways } from '../browser/ways.ts'
import { mailboxOf } from '../system/mailbox.ts'
import { useSharedSystem } from '../system/system.ts'
import { tasksOf } from '../system/tables.ts'
import { startAt } from '../teacher/demo-service.ts'
import { pressSecondary } from '../teacher/journey-places.ts'
import { signIn } from '../teacher/sign-in.ts'
import { stepOf, walk } from '../teacher/teacher.ts'

// Service design, journey J15: a claimant whom no record matches comes back with another address.

const running = useSharedSystem()

/** No record has these details; the number keeps the people of these stories apart. */
const teacher = (name: string, nationalInsuranceNumber: string): SampleFacts => ({
  email: `${name.toLowerCase()}.older@example.com`,
  firstName: name,
  lastName: `${name}thwaite`,
  dateOfBirth: '1979-05-16',
  nationalInsuranceNumber,
  hasQts: false,
})

const names = { with: ['Isolde', 'Peregrine'], without: ['Clementine', 'Barnaby'] } as const
const numbers = { with: ['ZR118237A', 'ZR520944B'], without: ['ZR736105C', 'ZR902618D'] } as const

test.concurrent.each(ways)(
  'J15: $how somebody whom no record matches proves the address they used before and is the same person, or goes on without it',
  async (way) => {
    const { sandboxUrl, databaseUrl } = running.system
    const how = way.javaScriptEnabled ? 'with' : 'without'
    const inBrowser = <Result>(use: (page: Page) => Promise<Result>) =>
      inNewBrowser(running.browser, use, way)

    // A claimant who reads the other mailbox stays one person, and saw its address on no page before the passcode.
    const older = teacher(names[how][0], numbers[how][0])
    const newer = { ...older, email: older.email.replace('older', 'newer') }
    const before = await inBrowser((page) => signIn(page, older, { sandboxUrl }))
    expect(before.claims.trn_lookup_status).toBe('None')
    const urls: string[] = []
    const after = await inBrowser((page) => {
      page.on('request', (request) => urls.push(decodeURIComponent(request.url())))
      return signIn(page, newer, {
        sandboxUrl,
        olderEmail: older.email,
        keptEmail: newer.email,
        async onPage(step) {
          if (step !== 'claimed-record' && step !== 'owner-passcode') return
          expect(asRead(await page.content())).not.toContain(older.email)
          expect(await page.locator('main').innerText()).not.toContain('***')
        },
      })
    })
    expect(after.steps).toEqual(expect.arrayContaining(['claimed-record', 'owner-passcode', 'choose-email']))
    expect(after.claims).toMatchObject({ sub: before.claims.sub, email: newer.email })

    const told = [
      newer.email,
      older.email,
      newer.lastName,
      newer.nationalInsuranceNumber ?? '',
      '1979',
      '05-16',
    ]
    expect(urls.length).toBeGreaterThan(20)
    expect(
      urls.filter((url) => told.some((value) => url.includes(value))),
      'in an address',
    ).toEqual([])

    // A claimant who does not know of another address continues, and an agent looks.
    const first = teacher(names[how][1], numbers[how][1])
    const second = { ...first, email: first.email.replace('older', 'second') }
    const one = await inBrowser((page) => signIn(page, first, { sandboxUrl }))
    await inBrowser(async (page) => {
      await startAt(page, sandboxUrl, 'npq')
      await walk(page, second, { sandboxUrl, until: 'claimed-record' })
      const mails = (await mailboxOf(sandboxUrl, first.email).messages()).length
      await pressSecondary(page, 'Continue with the address I used today', 'I have not used another address')
      expect(stepOf(page)).toBe('result')
      expect((await mailboxOf(sandboxUrl, first.email).messages()).length, 'nobody was mailed').toBe(mails)
    })
    const two = await inBrowser((page) => signIn(page, second, { sandboxUrl }))
    expect(two.claims.sub).not.toBe(one.claims.sub)
    expect(await tasksOf(databaseUrl, two.claims.sub)).toEqual(['POSSIBLE_DUPLICATE OPEN'])
  },
)
