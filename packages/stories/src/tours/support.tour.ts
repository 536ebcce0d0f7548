import { sampleStaff } from '@identity/sample-people'
import { inNewBrowser } from '../browser/in-new-browser.ts'
import { Agent } from '../staff/agent.ts'
import type { Member, Role } from '../staff/join-staff.ts'
import type { Tour } from './tour.ts'

/** The tasks of the handbook: each shows another thing to look at. By reason, as the address of the queue has it. */
const SHOWN = [
  ['task.no-match', 'NO_MATCH'],
  ['task.multiple-matches', 'MULTIPLE_MATCHES'],
  ['task.possible-duplicate', 'POSSIBLE_DUPLICATE'],
  ['task.claim-disputed', 'CLAIM_DISPUTED'],
] as const

/** The pages of a service owner. */
const OWNED = [
  ['dashboard', '/support/dashboard'],
  ['staff', '/support/admin/staff'],
  ['services', '/support/admin/services'],
  ['service', '/support/admin/services/register-for-npq'],
  ['trns', '/support/admin/trns'],
  ['switches', '/support/admin/switches'],
  ['switch', '/support/admin/switches/sending'],
] as const

/** The first seeded member of a role, whose name stands in the pictures. No other story signs in as them. */
function seededMember(wanted: Role): Member {
  const seeded = sampleStaff.find(({ role }) => role === wanted)
  if (!seeded) throw new Error('there are made-up members of staff of every role')
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
    const agent = new Agent(page, seededMember('AGENT'), grounds)
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
  await inNewBrowser(browser, async (page) => {
    const owner = new Agent(page, seededMember('OWNER'), grounds)
    await owner.signIn()
    for (const [name, path] of OWNED) {
      await owner.open(path)
      await visit(`support.${name}`, page)
    }
  })
}
