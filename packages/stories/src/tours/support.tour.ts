import { sampleStaff } from '@identity/sample-people'
import { inNewBrowser } from '../browser/in-new-browser.ts'
import { Agent } from '../staff/agent.ts'
import type { Member } from '../staff/join-staff.ts'
import type { Tour } from './tour.ts'

/** The tasks of the handbook: each shows another thing to look at. By reason, as the address of the queue has it. */
const SHOWN = [
  ['task.no-match', 'NO_MATCH'],
  ['task.multiple-matches', 'MULTIPLE_MATCHES'],
  ['task.possible-duplicate', 'POSSIBLE_DUPLICATE'],
  ['task.claim-disputed', 'CLAIM_DISPUTED'],
] as const

/** A seeded member, whose name stands in the pictures. No other story signs in as her. */
function seededAgent(): Member {
  const [seeded] = sampleStaff
  if (!seeded) throw new Error('there are made-up members of staff')
  const { emailAddress: email, name, role, dateOfBirth } = seeded
  const [firstName = '', lastName = ''] = name.split(' ')
  return {
    id: '',
    role,
    name,
    facts: { email, firstName, lastName, dateOfBirth, hasQts: false },
    appOf: email,
  }
}

/** The pages of staff, over the tasks that a development system begins with. The handbook, docs/support.md, has these pictures. */
export const support: Tour = async ({ browser, ...grounds }, visit) => {
  await inNewBrowser(browser, async (page) => {
    const agent = new Agent(page, seededAgent(), grounds)
    await agent.giveAddress()
    await visit('support.second-factor', page)
    await agent.showSecondFactor()
    await visit('support.home', page)
    await agent.open('/support/people?q=thornton')
    await visit('support.people', page)
    await agent.open('/support/tasks?due=LATE')
    await visit('support.tasks', page)
    for (const [name, reason] of SHOWN) {
      await agent.open(`/support/tasks?reason=${reason}`)
      await page.locator('main tbody tr').first().getByRole('link').first().click()
      await page.waitForURL(/\/support\/tasks\/[^?]/)
      await visit(`support.${name}`, page)
    }
  })
}
