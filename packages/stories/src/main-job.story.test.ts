import { samplePerson } from '@identity/sample-people'
import postgres from 'postgres'
import { expect, test } from 'vitest'
import { accessibilityProblems } from './accessibility.ts'
import { claimsAt, startAt } from './demo-service.ts'
import { inNewBrowser, signIn } from './main-job.ts'
import { seesNoBarrier } from './sees-no-barrier.ts'
import { useSystem } from './system.ts'
import { pressMainButton, stepOf, walk } from './teacher.ts'

const running = useSystem()

const everyQuestion = samplePerson('ella-hughes') // found by the last question that there is
const easyMatch = samplePerson('aisha-rahman')

/** Steps whose page asks something, so that an empty answer is a wrong one. */
const questions = [
  ...['email', 'passcode', 'name', 'previous-name', 'preferred-name', 'date-of-birth'],
  ...['national-insurance-number', 'trn', 'qts', 'training-provider'],
]

test('a teacher signs in to Register for an NPQ and the service receives who they are', async () => {
  const { sandboxUrl } = running.system
  await inNewBrowser(running.browser, async (page) => {
    const { claims, steps } = await signIn(page, easyMatch.facts, { sandboxUrl })
    expect(steps.at(-1)).toBe('check-answers')
    expect(steps).not.toContain('national-insurance-number')
    expect(claims).toMatchObject({
      sub: expect.stringMatching(/^[0-9a-f-]{36}$/),
      email: easyMatch.facts.email,
      email_verified: true,
      name: 'Aisha Rahman',
      given_name: 'Aisha',
      family_name: 'Rahman',
      preferred_name: 'Aisha Rahman',
      birthdate: '1988-04-12',
      trn: '9900001',
      trn_lookup_status: 'Found',
    })

    const again = await inNewBrowser(running.browser, (other) =>
      signIn(other, easyMatch.facts, { sandboxUrl }),
    )
    expect(again.steps, 'the second time the passcode is enough').toEqual(['email', 'passcode'])
    expect(again.claims.sub, 'and it is the same person').toBe(claims.sub)

    await startAt(page, sandboxUrl, 'access-qualifications')
    expect(stepOf(page), 'a second service in the same browser asks nothing').toBeNull()
    const second = await claimsAt(page.context(), sandboxUrl, 'access-qualifications')
    expect(second).toMatchObject({ sub: claims.sub, trn: '9900001' })
  })
})

test('no page of the way in puts up a barrier, nor does any page that has to be corrected', async () => {
  const { sandboxUrl } = running.system
  const seen: string[] = []
  await inNewBrowser(running.browser, async (page) => {
    await page.goto(`${sandboxUrl}/npq`)
    await seesNoBarrier(page, 'the service’s start page')
    await signIn(page, everyQuestion.facts, {
      sandboxUrl,
      async onPage(step) {
        seen.push(step)
        await seesNoBarrier(page, step)
        if (!questions.includes(step)) return
        await pressMainButton(page)
        expect(stepOf(page), `an empty answer to ${step} goes nowhere`).toBe(step)
        expect(await page.title()).toMatch(/^Error: /)
        expect(
          await page.locator('.govuk-error-summary').evaluate((box) => box === document.activeElement),
        ).toBe(true)
        await seesNoBarrier(page, `${step} after an empty answer`)
      },
    })
    await seesNoBarrier(page, 'the page with the claims')
  })
  expect(seen).toEqual([...questions.slice(0, 2), 'what-we-ask', ...questions.slice(2), 'check-answers'])
})

test('with JavaScript switched off every question can be answered and corrected', async () => {
  const { sandboxUrl } = running.system
  const { facts, expect: expected } = samplePerson('olivia-harper-lane')
  const person = { ...facts, email: 'no.script@example.com' }
  await inNewBrowser(
    running.browser,
    async (page) => {
      const { steps, claims } = await signIn(page, person, {
        sandboxUrl,
        async onPage(step) {
          if (!questions.includes(step)) return
          await pressMainButton(page)
          expect(await page.title()).toMatch(/^Error: /)
          expect(await page.locator('.govuk-error-summary a').count()).toBeGreaterThan(0)
        },
      })
      expect(steps).toContain('national-insurance-number')
      expect(claims.trn).toBe(expected.trn)
    },
    { javaScriptEnabled: false },
  )
})

test('a changed answer leads back to the answers, and the back link leads back to the page before', async () => {
  const { sandboxUrl } = running.system
  const person = { ...samplePerson('ben-carter').facts, email: 'changes.mind@example.com' }
  await inNewBrowser(running.browser, async (page) => {
    await startAt(page, sandboxUrl, 'npq')
    await walk(page, person, { sandboxUrl, until: 'check-answers' })
    await page.getByRole('link', { name: /^Change.*preferred name/i }).click()
    expect(stepOf(page)).toBe('preferred-name')
    await page.getByRole('radio').last().check()
    await page.locator('input[type="text"]').last().fill('Benny')
    await pressMainButton(page)
    expect(stepOf(page)).toBe('check-answers')
    expect(await page.locator('main').innerText()).toContain('Benny')

    await page.getByRole('link', { name: 'Back', exact: true }).click()
    expect(stepOf(page)).toBe('national-insurance-number')
  })
})

test('somebody whom no record matches carries on, and a person is asked to look', async () => {
  const { sandboxUrl, databaseUrl } = running.system
  const sql = postgres(databaseUrl, { max: 1 })
  const tasksOf = (sub: string) => sql`select reason, status from support_task where identity_id = ${sub}`
  try {
    const pending = await inNewBrowser(running.browser, (page) =>
      signIn(page, samplePerson('catherine-lowe').facts, {
        sandboxUrl,
        async onPage(step) {
          if (step === 'no-match') await seesNoBarrier(page, step)
        },
      }),
    )
    expect(pending.steps.at(-1)).toBe('no-match')
    expect(pending.claims).toMatchObject({ trn_lookup_status: 'Pending' })
    expect(pending.claims).not.toHaveProperty('trn')
    expect(await tasksOf(pending.claims.sub)).toMatchObject([{ reason: 'NO_MATCH', status: 'OPEN' }])

    const none = await inNewBrowser(running.browser, (page) =>
      signIn(page, samplePerson('marcus-bell').facts, { sandboxUrl }),
    )
    expect(none.steps).not.toContain('no-match')
    expect(none.claims).toMatchObject({ trn_lookup_status: 'None' })
    expect(await tasksOf(none.claims.sub)).toHaveLength(0)
  } finally {
    await sql.end()
  }
})

test('a finished journey that is opened again shows one way on and creates nothing', async () => {
  const { sandboxUrl } = running.system
  await inNewBrowser(running.browser, async (page) => {
    let lastPage = ''
    await signIn(page, samplePerson('chloe-evans').facts, {
      sandboxUrl,
      async onPage() {
        lastPage = page.url()
      },
    })
    await page.goto(lastPage)
    expect(stepOf(page)).toBe('completed')
    await seesNoBarrier(page, 'the page of a finished journey')
    expect(await page.locator('main a').count()).toBe(1)
  })
})

test('the API can be killed before any answer, and the person goes on from where they were', async () => {
  const { sandboxUrl, processes } = running.system
  const older = everyQuestion.facts
  const person = { ...older, email: 'survivor@example.com' }
  const before = await inNewBrowser(running.browser, (page) => signIn(page, older, { sandboxUrl }))
  await inNewBrowser(running.browser, async (page) => {
    const { steps, claims } = await signIn(page, person, {
      sandboxUrl,
      olderEmail: older.email,
      keptEmail: older.email,
      async onPage() {
        const { api } = processes
        if (!api?.pid) throw new Error('the API is not running')
        process.kill(api.pid, 'SIGKILL')
        await api.ready()
      },
    })
    expect(steps.slice(-4)).toEqual(['check-answers', 'claimed-record', 'owner-passcode', 'choose-email'])
    expect(claims.sub, 'the same person, through every answer that there is').toBe(before.claims.sub)
  })
})

test('while the API is down the page says so, and the person goes on when it is back', async () => {
  const { sandboxUrl, processes } = running.system
  const person = { ...samplePerson('dev-patel').facts, email: 'patient@example.com' }
  await inNewBrowser(running.browser, async (page) => {
    await startAt(page, sandboxUrl, 'npq')
    await walk(page, person, { sandboxUrl, until: 'date-of-birth' })
    const address = page.url()
    process.kill(processes.api?.pid ?? 0, 'SIGKILL')
    const down = await page.goto(address)
    expect(down?.status()).toBe(503)
    await seesNoBarrier(page, 'the page that says the service is down')
    await processes.api?.ready()
    await page.goto(address)
    const steps = await walk(page, person, { sandboxUrl })
    expect(steps[0]).toBe('date-of-birth')
    expect(await claimsAt(page.context(), sandboxUrl, 'npq')).toMatchObject({ email: person.email })
  })
})

test('a link to somebody else’s sign-in does not let another browser into it', async () => {
  const { sandboxUrl } = running.system
  await inNewBrowser(running.browser, async (page) => {
    await startAt(page, sandboxUrl, 'npq')
    const address = page.url()
    await inNewBrowser(running.browser, async (other) => {
      await other.goto(address)
      expect(stepOf(other)).not.toBe('email')
      expect(await other.locator('input[type="email"]').count()).toBe(0)
      await seesNoBarrier(other, 'the page for another browser')
    })
  })
})

const standing = [
  ...['/', '/accessibility', '/cookies', '/privacy', '/terms', '/contact', '/no-such-page'],
  '/connect/authorize?client_id=nobody',
]

test.each(standing)('%s puts up no barrier', async (path) => {
  await inNewBrowser(running.browser, async (page) => {
    await page.goto(running.system.origin + path)
    await seesNoBarrier(page, path)
  })
})

test.each(['/services', '/mailbox', '/people', '/notify/faults', '/teaching-records/faults'])(
  'the sandbox’s %s puts up no barrier',
  async (path) => {
    await inNewBrowser(running.browser, async (page) => {
      await page.goto(running.system.sandboxUrl + path)
      expect(await accessibilityProblems(page)).toEqual([])
    })
  },
)
