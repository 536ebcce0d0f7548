import { inNewBrowser } from '../browser/in-new-browser.ts'
import { startAt } from '../teacher/demo-service.ts'
import { pressSecondary } from '../teacher/journey-places.ts'
import { pressMainButton, walk } from '../teacher/teacher.ts'
import { aPersonWithoutRecord, type Tour } from './tour.ts'

/** Pages that ask something, so that an empty answer is a wrong one. */
const QUESTIONS = [
  ...['email', 'passcode', 'name', 'previous-name', 'preferred-name', 'date-of-birth'],
  ...['national-insurance-number', 'trn', 'qts', 'training-provider', 'owner-passcode', 'choose-email'],
]

/** Every question, and every question after an empty answer; then no match, in all its states. */
export const notFound: Tour = async ({ sandboxUrl, browser }, visit) => {
  const facts = aPersonWithoutRecord('tamsin.ashcombe@example.com')
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
