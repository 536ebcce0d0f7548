import type { SampleFacts } from '@identity/sample-people'
import { expect, test } from 'vitest'
import { PlainBrowser } from '../plain/plain-browser.ts'
import { signInPlainly, startPlainly, stepAt, walkPlainly } from '../plain/plain-teacher.ts'
import { mailboxOf } from '../system/mailbox.ts'
import { useSystem } from '../system/system.ts'
import { withTables } from '../system/tables.ts'
import { useTeachers } from '../teacher/crowd.ts'

// An attacker knows a teacher's name and where they trained, and walks through dates of birth: one network, ten mailboxes, 46 dates, at the limits of
// production. The teacher has another browser. docs/matching/oracle-protection.md
const PRODUCTION = {
  MATCH_SUBMISSIONS_AN_HOUR_PER_NETWORK: '20',
  MATCH_PEOPLE_A_DAY_PER_ADDRESS: '5',
  MATCH_FAILURES_A_DAY_PER_PERSON: '3',
  MATCH_FAILURES_A_DAY_PER_NUMBER: '15',
  MATCH_PUBLIC_GUESSES_A_DAY_PER_NAME: '15',
  MATCH_PUBLIC_GUESSES_AN_HOUR_PER_NETWORK: '15',
  MATCH_PUBLIC_GUESSES_A_DAY_PER_NETWORK: '50',
}
const running = useSystem({ env: { TRUSTED_PROXIES: '1', ...PRODUCTION }, needsBrowser: false })
const nextTeacher = useTeachers('unmatched')
const MAILBOXES = 10
const DATES = 46

/** What an attacker types: nothing that only the teacher knows. */
function publicFactsOf({ firstName, lastName, ittProvider }: SampleFacts, email: string): SampleFacts {
  return {
    email,
    firstName,
    lastName,
    dateOfBirth: '1958-01-02',
    hasQts: true,
    ...(ittProvider && { ittProvider }),
  }
}

/** Dates that are no slip apart, and last of all the right one. */
function datesUpTo(right: string, count: number): string[] {
  const wrong = Array.from(
    { length: count - 1 },
    (_, nth) => `${1931 + nth}-0${1 + (nth % 9)}-${11 + (nth % 18)}`,
  )
  return [...wrong.filter((date) => date !== right), right]
}

/** Changes the date of birth on check answers, and reads what check answers says. */
async function tryDate(browser: PlainBrowser, date: string): Promise<string> {
  const [year = '', month = '', day = ''] = date.split('-')
  await browser.follow('main a[href*="/date-of-birth"]')
  await browser.press({ day, month, year })
  expect(stepAt(browser.page)).toBe('check-answers')
  const [inset = ''] = browser.page
    .$('main .govuk-inset-text')
    .get()
    .map((one) => browser.page.$(one).text())
  return inset
}

test('one network with ten mailboxes learns no date of birth in 46 tries, and the teacher signs in all the same', async () => {
  const { sandboxUrl, databaseUrl } = running.system
  const { facts, record } = nextTeacher()
  const network = '203.0.113.7'
  const dates = datesUpTo(facts.dateOfBirth, DATES)
  const browsers: PlainBrowser[] = []
  for (let mailbox = 0; mailbox < MAILBOXES; mailbox += 1) {
    const attacker = new PlainBrowser({ clientAddress: network })
    const told = publicFactsOf(facts, `attacker.${mailbox}@example.com`)
    await startPlainly(attacker, sandboxUrl)
    await walkPlainly(attacker, told, { sandboxUrl, until: 'check-answers' })
    browsers.push(attacker)
  }
  const said = new Set<string>()
  for (const [nth, date] of dates.entries()) {
    const browser = browsers[nth % MAILBOXES]
    if (browser) said.add(await tryDate(browser, date))
  }
  expect([...said], 'check answers says one thing, right or wrong').toHaveLength(1)

  // The one who has the right date confirms: it was not looked up.
  const last = browsers[(DATES - 1) % MAILBOXES]
  await last?.press()
  expect(last && stepAt(last.page)).toBe('no-match')
  await last?.press()
  expect(last && stepAt(last.page)).toBe('result')
  expect(last?.page.$('main').text()).not.toContain(record.trn)
  const [linked] = await withTables(
    databaseUrl,
    (sql) => sql`select count(*)::int as links from identity where trn = ${record.trn}`,
  )
  expect(linked).toEqual({ links: 0 })
  const [counted] = await withTables(
    databaseUrl,
    (sql) => sql`
    select count(*) filter (where target_digests <> '{}')::int as "lookedUp" from match_try`,
  )
  expect(counted?.lookedUp, 'fewer where the alarm closed it first').toBeLessThanOrEqual(15)

  const teacher = new PlainBrowser({ clientAddress: '198.51.100.20' })
  const { steps, claims } = await signInPlainly(
    teacher,
    { ...facts, trn: undefined } as unknown as SampleFacts,
    { sandboxUrl },
  )
  expect(claims.trn).toBe(record.trn)
  expect(steps, 'the questions stop early, as ever').not.toContain('national-insurance-number')
  expect((await mailboxOf(sandboxUrl, facts.email).messages()).length).toBeGreaterThan(0)
})

test('a teacher whose number agrees signs in from the attacker’s own network', async () => {
  const { sandboxUrl } = running.system
  const { facts, record } = nextTeacher()
  const teacher = new PlainBrowser({ clientAddress: '203.0.113.7' })
  const elsewhere = { ...facts, email: 'another.mailbox@example.org' }
  const { claims } = await signInPlainly(teacher, elsewhere, { sandboxUrl })
  expect(claims.trn).toBe(record.trn)
})
