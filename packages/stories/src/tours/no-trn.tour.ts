import { inNewBrowser } from '../browser/in-new-browser.ts'
import { startAt } from '../teacher/demo-service.ts'
import { pressMainButton, walk } from '../teacher/teacher.ts'
import { aPersonWithoutRecord, type Tour } from './tour.ts'

export const noTrn: Tour = async ({ sandboxUrl, browser }, visit) => {
  const facts = aPersonWithoutRecord('tamsin.no.trn@example.com', { lastName: 'Brackenbury', hasQts: false })
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
