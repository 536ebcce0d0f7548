import type { SampleFacts } from '@identity/sample-people'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { asRead } from '../browser/as-read.ts'
import { inNewBrowser } from '../browser/in-new-browser.ts'
import { ways } from '../browser/ways.ts'
import { mailboxOf } from '../system/mailbox.ts'
import { useSharedSystem } from '../system/system.ts'
import { tasksOf } from '../system/tables.ts'
import { useTeachers } from '../teacher/crowd.ts'
import { claimsAt, startAt } from '../teacher/demo-service.ts'
import { pressSecondary } from '../teacher/journey-places.ts'
import { signIn } from '../teacher/sign-in.ts'
import { pressMainButton, stepOf, walk } from '../teacher/teacher.ts'

// Three facts that colleagues know link a claimant to a record. A service that shows records wants more: the missing number, or a passcode to the
// address on the record.

const running = useSharedSystem()
const nextTeacher = useTeachers('policies', 7)
const SHOWS_RECORDS = 'access-qualifications'

/** A teacher who signs in with a new address, and knows neither of their numbers. */
function aTeacher(way: string) {
  const { facts, record } = nextTeacher()
  const { nationalInsuranceNumber, trn: _trn, ...known } = facts
  const email = `new.address.${record.trn.split('').reverse().join('')}.${way.length}@example.com`
  const little: SampleFacts = { ...known, email }
  return {
    little,
    knowing: { ...little, ...(nationalInsuranceNumber && { nationalInsuranceNumber }) },
    record,
    recordEmail: facts.email,
  }
}

describe.concurrent.each(ways)('$how', (way) => {
  const { sandboxUrl, databaseUrl } = running.system
  const inBrowser = <Result>(use: (page: Page) => Promise<Result>) => inNewBrowser(running.browser, use, way)
  const main = (page: Page) => page.locator('main').innerText()

  test('a teacher proves the address on the record, and only then the service and the page have the TRN', async () => {
    const { little, record, recordEmail } = aTeacher(way.how)
    const mails = mailboxOf(sandboxUrl, recordEmail)
    const { claims, steps } = await inBrowser((page) =>
      signIn(page, little, {
        sandboxUrl,
        service: SHOWS_RECORDS,
        olderEmail: recordEmail,
        async onPage(step) {
          if (step === 'result') return expect(await main(page)).toContain(record.trn)
          const content = asRead(await page.content())
          for (const hidden of [record.trn, recordEmail])
            expect(content, `${hidden} on ${step}`).not.toContain(hidden)
          if (step === 'prove-record') {
            const passcodes = (await mails.messages()).filter(
              ({ personalisation }) => personalisation.passcode,
            )
            expect(passcodes, 'nothing is sent before the button is pressed').toEqual([])
          }
          if (step !== 'record-passcode') return
          await pressMainButton(page)
          expect(stepOf(page), 'an empty answer goes nowhere').toBe(step)
          expect(await page.title()).toMatch(/^Error: /)
        },
      }),
    )
    expect(steps.slice(-5)).toEqual([
      ...['training-provider', 'check-answers', 'prove-record', 'record-passcode', 'result'],
    ])
    expect(claims).toMatchObject({
      trn: record.trn,
      trn_lookup_status: 'Found',
      trn_match_level: 'Strict',
      acr: 'urn:gai:acr:trn-strict',
      verified_family_name: record.lastName,
    })
    expect(await tasksOf(databaseUrl, claims.sub)).toEqual([])
    expect(await mails.subjects()).toEqual(['Your teaching record was linked to another email address'])
  })

  test('a teacher who cannot read that mail is kept out, asked for the missing number the next time, and let in', async () => {
    const { little, knowing, record } = aTeacher(way.how)
    await inBrowser(async (page) => {
      await startAt(page, sandboxUrl, SHOWS_RECORDS)
      await walk(page, little, { sandboxUrl, until: 'prove-record' })
      if (way.javaScriptEnabled) await page.getByText('I cannot read emails sent to this address').click()
      else await page.locator('summary', { hasText: 'I cannot read emails sent to this address' }).click()
      await pressSecondary(page, 'Continue without a passcode')
      expect(stepOf(page)).toBe('not-allowed')
      expect(await main(page)).toContain('need to be more certain that it is yours')
      expect(await claimsAt(page.context(), sandboxUrl, SHOWS_RECORDS)).toBeNull()
    })
    const elsewhere = await inBrowser((page) => signIn(page, little, { sandboxUrl }))
    expect(elsewhere.claims).toMatchObject({
      trn: record.trn,
      trn_match_level: 'Low',
      acr: 'urn:gai:acr:trn-low',
    })
    expect(elsewhere.claims).not.toHaveProperty('verified_family_name')
    expect(await tasksOf(databaseUrl, elsewhere.claims.sub)).toEqual(['NEEDS_PROOF OPEN'])

    await inBrowser(async (page) => {
      await startAt(page, sandboxUrl, SHOWS_RECORDS)
      await walk(page, knowing, { sandboxUrl, until: 'continue' })
      await pressSecondary(page, 'Prove that the record is yours')
      const steps = await walk(page, knowing, { sandboxUrl })
      expect(steps).toEqual(['national-insurance-number', 'check-answers', 'result'])
      const claims = await claimsAt(page.context(), sandboxUrl, SHOWS_RECORDS)
      expect(claims).toMatchObject({ sub: elsewhere.claims.sub, trn: record.trn, trn_match_level: 'Strict' })
    })
    expect(await tasksOf(databaseUrl, elsewhere.claims.sub)).toEqual(['NEEDS_PROOF CLOSED'])
  })
})
