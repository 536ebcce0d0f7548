import { type SampleFacts, samplePerson } from '@identity/sample-people'
import type { Browser, Page } from 'playwright-core'
import { teacherWithoutQts, useTeachers } from './crowd.ts'
import { startAt } from './demo-service.ts'
import { goToStep, pressSecondary } from './journey-places.ts'
import { walkWithLateNumber } from './late-number.ts'
import { mailboxOf } from './mailbox.ts'
import { inNewBrowser } from './main-job.ts'
import { postJson, withTables } from './records.ts'
import { pressMainButton, stepOf, walk } from './teacher.ts'

/** Called for every page and state of a page, with a name that is a file name too. */
export type Visit = (name: string, page: Page) => Promise<void>
export type Grounds = { origin: string; sandboxUrl: string; databaseUrl: string; browser: Browser }
export type Tour = (grounds: Grounds, visit: Visit) => Promise<void>

/** Pages that ask something, so that an empty answer is a wrong one. */
const QUESTIONS = [
  ...['email', 'passcode', 'name', 'previous-name', 'preferred-name', 'date-of-birth'],
  ...['national-insurance-number', 'trn', 'qts', 'training-provider', 'owner-passcode', 'choose-email'],
]

const nobody = (email: string, facts: Partial<SampleFacts> = {}): SampleFacts => ({
  email,
  firstName: 'Tamsin',
  lastName: 'Ashcombe',
  dateOfBirth: '1979-11-02',
  hasQts: true,
  ...facts,
})

/** The pages that are always there. */
const standing: Tour = async ({ origin, browser }, visit) => {
  await inNewBrowser(browser, async (page) => {
    for (const name of ['accessibility', 'cookies', 'privacy', 'terms', 'contact']) {
      await page.goto(`${origin}/${name}`)
      await visit(name, page)
    }
    await page.goto(origin)
    await visit('home', page)
    await page.goto(`${origin}/no-such-page`)
    await visit('not-found', page)
    await page.goto(`${origin}/connect/authorize?client_id=nobody`)
    await visit('unknown-service', page)
    await page.goto(`${origin}/email-change/revert`)
    await visit('revert-email.link-does-not-work', page)
    await page.goto(`${origin}/this-was-not-me`)
    await visit('dispute-claim.link-does-not-work', page)
  })
}

/** Every question, and every question after an empty answer; then no match, in all its states. */
const notFound: Tour = async ({ sandboxUrl, browser }, visit) => {
  const facts = nobody('tamsin.ashcombe@example.com')
  await inNewBrowser(browser, async (page) => {
    await startAt(page, sandboxUrl, 'npq')
    await walk(page, facts, {
      sandboxUrl,
      async onPage(step) {
        if (step === 'result') return visit('result.pending', page)
        await visit(step === 'check-answers' ? 'check-answers.not-found' : step, page)
        if (!QUESTIONS.includes(step)) return
        await pressMainButton(page)
        await visit(`${step}.error`, page)
      },
    })
  })
  await inNewBrowser(browser, async (page) => {
    await startAt(page, sandboxUrl, 'npq')
    await walk(page, facts, { sandboxUrl, until: 'continue' })
    await visit('continue.pending', page)
    await pressSecondary(page, 'Add or change your details')
    await visit('check-answers.added-facts', page)
  })
  await inNewBrowser(browser, async (page) => {
    await startAt(page, sandboxUrl, 'access-qualifications')
    await walk(page, facts, { sandboxUrl, until: 'continue' })
    await pressMainButton(page)
    await visit('not-allowed.pending', page)
    await pressMainButton(page)
    await visit('service.not-signed-in', page)
  })
}

const noTrn: Tour = async ({ sandboxUrl, browser }, visit) => {
  const facts = nobody('tamsin.no.trn@example.com', { lastName: 'Brackenbury', hasQts: false })
  await inNewBrowser(browser, async (page) => {
    await startAt(page, sandboxUrl, 'npq')
    await walk(page, facts, { sandboxUrl, until: 'result' })
    await visit('result.no-trn', page)
  })
  await inNewBrowser(browser, async (page) => {
    await startAt(page, sandboxUrl, 'npq')
    await walk(page, facts, { sandboxUrl, until: 'continue' })
    await visit('continue.no-trn', page)
  })
  await inNewBrowser(browser, async (page) => {
    await startAt(page, sandboxUrl, 'access-qualifications')
    await walk(page, facts, { sandboxUrl, until: 'not-allowed' })
    await visit('not-allowed.no-trn', page)
  })
  await inNewBrowser(browser, async (page) => {
    await startAt(page, sandboxUrl, 'teaching-vacancies')
    await visit('email.own-header', page)
    await walk(page, { ...facts, email: 'tamsin.optional@example.com' }, { sandboxUrl, until: 'result' })
    await visit('result.trn-optional', page)
  })
  const numbered = { ...facts, lastName: 'Oakenshaw', nationalInsuranceNumber: 'ZR341907B' }
  await inNewBrowser(browser, async (page) => {
    await startAt(page, sandboxUrl, 'npq')
    await walk(page, { ...numbered, email: 'tamsin.older@example.com' }, { sandboxUrl })
  })
  await inNewBrowser(browser, async (page) => {
    await startAt(page, sandboxUrl, 'npq')
    await walk(
      page,
      { ...numbered, email: 'tamsin.newer@example.com' },
      { sandboxUrl, until: 'claimed-record' },
    )
    await visit('claimed-record.older-identity', page)
    await pressMainButton(page)
    await visit('owner-passcode.older-identity', page)
  })
}

/** A record that is found, and everything that can be said of it. */
const found: Tour = async ({ origin, sandboxUrl, browser }, visit) => {
  const nextTeacher = useTeachers('pages')
  const result = async (name: string, facts: SampleFacts) =>
    inNewBrowser(browser, async (page) => {
      await startAt(page, sandboxUrl, 'npq')
      await walk(page, facts, {
        sandboxUrl,
        until: 'result',
        async onPage(step) {
          if (step === 'check-answers' && name === 'found') await visit('check-answers.found', page)
        },
      })
      await visit(`result.${name}`, page)
      if (name !== 'found') return
      await page.getByText('This is not me', { exact: true }).click()
      await visit('result.not-me-opened', page)
      await pressSecondary(page, 'This record is not mine')
      await visit('result.not-me', page)
    })

  const { facts } = nextTeacher()
  await result('found', facts)
  await inNewBrowser(browser, async (page) => {
    await startAt(page, sandboxUrl, 'npq')
    await walk(page, facts, { sandboxUrl, until: 'continue' })
    await visit('continue.found', page)
    await pressMainButton(page)
    await visit('service.claims', page)
    await page.goto(`${origin}/account`)
    await visit('account', page)
    await pressSecondary(page, 'Sign out everywhere')
    await visit('account.signed-out', page)
  })
  const surprise = async (name: string, told: SampleFacts, options: { saysNoTrn?: boolean } = {}) =>
    inNewBrowser(browser, async (page) => {
      await startAt(page, sandboxUrl, 'npq')
      await walkWithLateNumber(page, told, { sandboxUrl, ...options, until: 'result' })
      await visit(`result.${name}`, page)
    })
  await surprise('trn-differs', { ...nextTeacher().facts, email: 'other.trn@example.com', trn: '1999999' })
  const { trn: _forgotten, ...forgetful } = nextTeacher().facts
  await surprise('trn-reminded', { ...forgetful, email: 'no.trn.known@example.com' })
  const { trn: _denied, ...denying } = nextTeacher().facts
  await surprise('trn-unexpected', { ...denying, email: 'no.trn.at.all@example.com' }, { saysNoTrn: true })
  const married = nextTeacher().facts
  await result('details-differ', { ...married, lastName: 'Quillfeather' })
  await inNewBrowser(browser, async (page) => {
    await startAt(page, sandboxUrl, 'npq')
    await walk(page, teacherWithoutQts(3).facts, { sandboxUrl, until: 'qts' })
    await visit('qts.record-without', page)
  })
}

const prohibited: Tour = async ({ sandboxUrl, browser }, visit) => {
  await inNewBrowser(browser, async (page) => {
    await startAt(page, sandboxUrl, 'access-qualifications')
    await walk(page, samplePerson('victor-kane').facts, { sandboxUrl, until: 'not-allowed' })
    await visit('not-allowed.prohibited', page)
  })
}

/** A record that is linked by what colleagues know, and has to be proved. */
const toBeProved: Tour = async ({ sandboxUrl, browser }, visit) => {
  const { facts } = useTeachers('pages', 10)()
  const { trn: _trn, nationalInsuranceNumber: _number, ...known } = facts
  const little = { ...known, email: `proved.${facts.email}` }
  await inNewBrowser(browser, async (page) => {
    await startAt(page, sandboxUrl, 'npq')
    await walk(page, little, { sandboxUrl, until: 'result' })
    await visit('result.few-details-agree', page)
  })
  await inNewBrowser(browser, async (page) => {
    await startAt(page, sandboxUrl, 'access-qualifications')
    await walk(page, little, { sandboxUrl, until: 'continue' })
    await visit('continue.to-be-proved', page)
    await pressMainButton(page)
    await visit('not-allowed.to-be-proved', page)
    await goToStep(page, 'continue')
    await pressSecondary(page, 'Prove that the record is yours')
    await walk(page, little, {
      sandboxUrl,
      olderEmail: facts.email,
      until: 'result',
      async onPage(step) {
        if (step === 'check-answers') return visit('check-answers.to-be-proved', page)
        if (step !== 'prove-record' && step !== 'record-passcode') return
        await visit(step, page)
        if (step === 'prove-record') return
        await pressMainButton(page)
        await visit('record-passcode.error', page)
      },
    })
    await visit('result.proved', page)
  })
}

/** A record that somebody else has, from the first mail to the last link. */
const claimed: Tour = async ({ sandboxUrl, browser }, visit) => {
  const older = useTeachers('pages', 7)().facts
  const newer = { ...older, email: 'somebody.newer@example.com' }
  const lost = { ...older, email: 'somebody.lost@example.com' }
  const options = { sandboxUrl, olderEmail: older.email, keptEmail: newer.email }
  await inNewBrowser(browser, async (page) => {
    await startAt(page, sandboxUrl, 'npq')
    await walk(page, older, { sandboxUrl })
  })
  await inNewBrowser(browser, async (page) => {
    await startAt(page, sandboxUrl, 'npq')
    await walk(page, lost, { ...options, until: 'claimed-record' })
    await visit('claimed-record', page)
    await page.getByText('I cannot get into this mailbox', { exact: true }).click()
    await visit('claimed-record.no-access', page)
    await pressSecondary(page, 'Get help to use another address')
    await visit('help.no-access', page)
    await page.getByRole('link', { name: /^Return to .* without signing in$/ }).click()
    await visit('leave', page)
    await pressMainButton(page)
  })
  await inNewBrowser(browser, async (page) => {
    await startAt(page, sandboxUrl, 'npq')
    await walk(page, lost, { ...options, until: 'check-answers' })
    await visit('check-answers.picked-up', page)
    await pressMainButton(page)
    await pressSecondary(
      page,
      'Report that this address is not mine',
      'I do not recognise this email address',
    )
    await visit('help.not-recognised', page)
  })
  await inNewBrowser(browser, async (page) => {
    await startAt(page, sandboxUrl, 'npq')
    await walk(page, newer, {
      ...options,
      async onPage(step) {
        if (step !== 'owner-passcode' && step !== 'choose-email') return
        await visit(step, page)
        await pressMainButton(page)
        await visit(`${step}.error`, page)
      },
    })
    const link = await mailboxOf(sandboxUrl, older.email).next('revert_link', 0)
    await page.goto(link)
    await visit('revert-email', page)
    await pressMainButton(page)
    await visit('revert-email.done', page)
    await page.goto(link)
    await pressMainButton(page)
    await visit('revert-email.done-before', page)
  })
}

/** The address on the record hears of its first claim. */
const disputed: Tour = async ({ sandboxUrl, browser }, visit) => {
  const { facts } = samplePerson('oscar-bryant')
  await inNewBrowser(browser, async (page) => {
    await startAt(page, sandboxUrl, 'npq')
    await walk(page, facts, { sandboxUrl })
    await page.goto(await mailboxOf(sandboxUrl, 'obryant@old-school.example.org').next('dispute_link', 0))
    await visit('dispute-claim', page)
    await pressMainButton(page)
    await visit('dispute-claim.done', page)
  })
}

/** What else can become of a journey: wrong passcodes, too many, too late, another browser, the end. */
const endings: Tour = async ({ sandboxUrl, databaseUrl, browser }, visit) => {
  const email = 'tamsin.impatient@example.com'
  await inNewBrowser(browser, async (page) => {
    await startAt(page, sandboxUrl, 'npq')
    const address = page.url()
    await inNewBrowser(browser, async (other) => {
      await other.goto(address)
      await visit('opened-elsewhere', other)
    })
    await page.getByLabel(/email address/i).fill('office@example.com')
    await pressMainButton(page)
    await visit('email.shared-mailbox', page)
    await page.getByLabel(/email address/i).fill('tamsin@gmial.com')
    await pressMainButton(page)
    await visit('email.mistyped', page)
    await page.getByLabel(/email address/i).fill(email)
    await pressMainButton(page)
    const passcode = await mailboxOf(sandboxUrl, email).next('passcode', 0)
    const wrong = passcode.replace(/./g, (digit) => String((Number(digit) + 1) % 10))
    for (const time of [1, 2, 3, 4, 5]) {
      await page.getByLabel('Passcode', { exact: true }).fill(wrong)
      await pressMainButton(page)
      if (time === 1) await visit('passcode.wrong', page)
      if (time === 3) await visit('passcode.wrong-two-left', page)
    }
    await visit('passcode.too-many-tries', page)
    await pressSecondary(page, 'Send a new passcode')
    await visit('too-many-requests', page)
  })
  await inNewBrowser(browser, async (page) => {
    await startAt(page, sandboxUrl, 'npq')
    await walk(page, nobody('tamsin.slow@example.com'), { sandboxUrl, until: 'passcode' })
    const passcode = await mailboxOf(sandboxUrl, 'tamsin.slow@example.com').next('passcode', 0)
    await forgetPasscodes(page, databaseUrl)
    await page.getByLabel('Passcode', { exact: true }).fill(passcode)
    await pressMainButton(page)
    await visit('passcode.expired-replaced', page)
  })
  await inNewBrowser(browser, async (page) => {
    await startAt(page, sandboxUrl, 'npq')
    await walk(page, nobody('tamsin.late@example.com'), { sandboxUrl, until: 'name' })
    // What no page of ours does: one field twice.
    await page.locator('#firstName').evaluate((field) => field.after(field.cloneNode()))
    await pressMainButton(page)
    await visit('unreadable', page)
    await page.getByRole('link', { name: 'Go back to the page' }).click()
    await page.getByText(/^You have until/).click()
    await visit('name.more-time', page)
    // With JavaScript the page stays as it is, so that what was typed is not lost.
    await page.getByRole('button', { name: 'Give me 2 more hours' }).click()
    await page.getByText(/^You now have until/).waitFor()
    await visit('name.kept', page)
    await expire(page, databaseUrl)
    await page.reload()
    await visit('timed-out', page)
  })
  await inNewBrowser(browser, async (page) => {
    await startAt(page, sandboxUrl, 'npq')
    let last = ''
    await walk(page, nobody('tamsin.done@example.com', { lastName: 'Done', hasQts: false }), {
      sandboxUrl,
      async onPage() {
        last = page.url()
      },
    })
    await page.goto(last)
    if (stepOf(page) !== 'completed') await goToStep(page, 'completed')
    await visit('completed', page)
  })
}

const uidOf = (page: Page) => new URL(page.url()).pathname.match(/\/interaction\/([^/]+)/)?.[1] ?? ''

/** A quarter of an hour passes, so that no passcode of this journey works any more, and another may be sent. */
async function forgetPasscodes(page: Page, databaseUrl: string): Promise<void> {
  const uid = uidOf(page)
  await withTables(databaseUrl, async (sql) => {
    await sql`update passcode_challenge set expires_at = now() where journey_id in
      (select id from journey where interaction_uid = ${uid})`
    await sql`delete from rate_limit`
  })
}

/** The two hours of a journey pass. */
async function expire(page: Page, databaseUrl: string): Promise<void> {
  const uid = uidOf(page)
  await withTables(
    databaseUrl,
    (sql) =>
      sql`update journey set last_step_at = last_step_at - interval '121 minutes' where interaction_uid = ${uid}`,
  )
}

const sandbox: Tour = async ({ sandboxUrl, browser }, visit) => {
  await inNewBrowser(browser, async (page) => {
    for (const path of ['npq', 'services', 'mailbox', 'people', 'notify/faults', 'teaching-records/faults']) {
      await page.goto(`${sandboxUrl}/${path}`)
      await visit(`sandbox.${path.replace('/', '-')}`, page)
    }
  })
}

/** While the records are out of date. The whole system is then: nobody else can use it. */
export const delayed: Tour = async ({ sandboxUrl, databaseUrl, browser }, visit) => {
  const facts = nobody('tamsin.delayed@example.com', { lastName: 'Delayed' })
  await withTables(
    databaseUrl,
    (sql) => sql`update replica_progress set checked_at = now() - interval '6 minutes'`,
  )
  await postJson(`${sandboxUrl}/teaching-records/faults`, { fault: 'down' })
  await inNewBrowser(browser, async (page) => {
    await startAt(page, sandboxUrl, 'npq')
    await walk(page, facts, {
      sandboxUrl,
      async onPage(step) {
        if (step === 'what-we-ask' || step === 'result') await visit(`${step}.delayed`, page)
      },
    })
  })
  await inNewBrowser(browser, async (page) => {
    await startAt(page, sandboxUrl, 'npq')
    await walk(page, facts, { sandboxUrl, until: 'continue' })
    await visit('continue.delayed', page)
  })
}

/** Every page, in tours that do not meet each other. */
export const tours = {
  standing,
  notFound,
  noTrn,
  found,
  prohibited,
  toBeProved,
  claimed,
  disputed,
  endings,
  sandbox,
}
