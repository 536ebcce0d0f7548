import { inNewBrowser } from '../browser/in-new-browser.ts'
import { postJson, withTables } from '../system/tables.ts'
import { startAt } from '../teacher/demo-service.ts'
import { walk } from '../teacher/teacher.ts'
import { aPersonWithoutRecord, type Tour } from './tour.ts'

/** While the records are out of date. That is true of the whole system, so no other story can use it. */
export const delayed: Tour = async ({ sandboxUrl, databaseUrl, browser }, visit) => {
  const facts = aPersonWithoutRecord('tamsin.delayed@example.com', { lastName: 'Delayed' })
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
