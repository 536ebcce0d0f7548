import { inNewBrowser } from '../browser/in-new-browser.ts'
import { useTeachers } from '../teacher/crowd.ts'
import { startAt } from '../teacher/demo-service.ts'
import { goToStep, pressSecondary } from '../teacher/journey-places.ts'
import { pressMainButton, walk } from '../teacher/teacher.ts'
import type { Tour } from './tour.ts'

/** A record that is linked by what colleagues know, and has to be proved. */
export const toBeProved: Tour = async ({ sandboxUrl, browser }, visit) => {
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
