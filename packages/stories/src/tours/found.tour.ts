import type { SampleFacts } from '@identity/sample-people'
import { inNewBrowser } from '../browser/in-new-browser.ts'
import { teacherWithoutQts, useTeachers } from '../teacher/crowd.ts'
import { startAt } from '../teacher/demo-service.ts'
import { pressSecondary } from '../teacher/journey-places.ts'
import { walkWithLateNumber } from '../teacher/late-number.ts'
import { pressMainButton, walk } from '../teacher/teacher.ts'
import type { Tour } from './tour.ts'

/** A record that is found, and everything that can be said of it. */
export const found: Tour = async ({ origin, sandboxUrl, browser }, visit) => {
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
