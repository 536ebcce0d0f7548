import { randomUUID } from 'node:crypto'
import type { SampleFacts } from '@identity/sample-people'
import type { Page } from 'playwright-core'
import { mailboxOf } from '../system/mailbox.ts'
import { walk } from '../teacher/teacher.ts'
import type { Agent, Grounds } from './agent.ts'

/** A colleague who has no part in the service yet. */
export const aNewcomer = (): SampleFacts => ({
  email: `newcomer.${randomUUID()}@education.example`,
  firstName: 'Ngozi',
  lastName: `Q${randomUUID().replace(/[^a-f]/g, '')}`,
  dateOfBirth: '1991-05-14',
  hasQts: false,
})

/** A service owner invites them by the pages of staff. */
export async function inviteNewcomer(owner: Agent, { email, firstName, lastName }: SampleFacts) {
  await owner.open('/support/admin/staff')
  await owner.press('Invite a member of staff')
  const typed = { Name: `${firstName} ${lastName}`, 'Work email address': email }
  await owner.answer({ typed, chosen: { Role: 'Agent' } })
  await owner.press('Send the invitation')
}

/** They open the link of their mail, and prove their address: the page is that of the first second factor. */
export async function acceptInvitation(page: Page, facts: SampleFacts, { sandboxUrl }: Grounds) {
  await page.goto(await mailboxOf(sandboxUrl, facts.email).next('invitation_link', 0))
  await press(page, 'Continue')
  await walk(page, facts, { sandboxUrl })
}

/** Their address and its passcode: the page is that of the second factor. */
export async function giveAddress(page: Page, facts: SampleFacts, { origin, sandboxUrl }: Grounds) {
  await page.goto(`${origin}/support`)
  await walk(page, facts, { sandboxUrl })
}

export async function press(page: Page, button: string): Promise<void> {
  await Promise.all([
    page.waitForEvent('load'),
    page.getByRole('button', { name: button, exact: true }).first().click(),
  ])
}
