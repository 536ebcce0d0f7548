import type { SampleFacts } from '@identity/sample-people'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { seesNoBarrier } from '../barriers/sees-no-barrier.ts'
import { inNewBrowser } from '../browser/in-new-browser.ts'
import { ways } from '../browser/ways.ts'
import type { Agent } from '../staff/agent.ts'
import { atWork } from '../staff/at-work.ts'
import { noBarrierOnTheWay } from '../staff/no-barrier-on-the-way.ts'
import { mailboxOf } from '../system/mailbox.ts'
import { useSystem } from '../system/system.ts'
import { tasksOf, withTables } from '../system/tables.ts'
import { waitUntil } from '../system/wait-until.ts'
import { useTeachers } from '../teacher/crowd.ts'
import { startAt } from '../teacher/demo-service.ts'
import { pressSecondary } from '../teacher/journey-places.ts'
import { signIn } from '../teacher/sign-in.ts'
import { pressMainButton, stepOf, walk } from '../teacher/teacher.ts'

// Service design, journey J7: a teacher who cannot read the old mailbox any more. The identity stays theirs, and only time and two mailboxes decide.

const running = useSystem()
const nextTeacher = useTeachers('claimed') // no identity of this system is theirs

const pathOf = (page: Page) => new URL(page.url()).pathname
const onPage = noBarrierOnTheWay()
const REASON = 'Lost access to an older email address'
const DOCUMENT = 'A document that proves who they are'

/** As if the day of waiting had passed: the change is due, and the job that waited for it has run. */
async function aDayPasses(sub: string): Promise<void> {
  await withTables(running.system.databaseUrl, async (sql) => {
    const waiting = () => sql<{ id: string }[]>`
      select jobs.id from graphile_worker._private_jobs jobs join email_proposal proposal
      on jobs.payload->>'emailProposalId' = proposal.id::text
      join graphile_worker._private_tasks tasks on tasks.id = jobs.task_id and tasks.identifier = 'effect-email'
      where proposal.identity_id = ${sub}`
    const [job] = await waiting()
    if (!job) throw new Error('no change of address waits for its day')
    await sql`update email_proposal set effective_at = now() where identity_id = ${sub} and effective_at is not null`
    await sql`select graphile_worker.reschedule_jobs(${[job.id]}::bigint[], run_at => now())`
    await waitUntil(async () => (await waiting()).length === 0, 'the change of address did not take effect')
  })
}

describe.concurrent.each(ways)('$how', (way) => {
  const { javaScriptEnabled } = way
  const inBrowser = <Result>(use: (page: Page) => Promise<Result>) => inNewBrowser(running.browser, use, way)
  const atDesk = (work: (agent: Agent) => Promise<void>, role: 'AGENT' | 'LEAD' = 'AGENT') =>
    atWork(running, role, work, {
      javaScriptEnabled,
      ...(javaScriptEnabled && { onPage }),
    })
  const signsIn = (facts: SampleFacts) => inBrowser((page) => signIn(page, facts, running.system))
  const mailsTo = ({ email }: SampleFacts) => mailboxOf(running.system.sandboxUrl, email)

  /** Opens a link of a mail and presses its button. The heading says what became of it. */
  const opensLink = (link: string) =>
    inBrowser(async (page) => {
      await page.goto(link)
      if (javaScriptEnabled) await seesNoBarrier(page, pathOf(page))
      await pressMainButton(page)
      return page.locator('h1').innerText()
    })

  /** A teacher with a linked record who comes with another address, and asks for help because the older mailbox is lost. */
  async function aTeacherWhoLostTheMailbox() {
    const { sandboxUrl, databaseUrl } = running.system
    const { facts: older, record } = nextTeacher()
    const newer = { ...older, email: `found.${older.email}` }
    const { claims } = await signsIn(older)
    await inBrowser(async (page) => {
      await startAt(page, sandboxUrl, 'npq')
      await walk(page, newer, { sandboxUrl, until: 'claimed-record' })
      await pressSecondary(
        page,
        'Get help to use another address',
        'I cannot read emails sent to this address',
      )
      expect(stepOf(page)).toBe('help')
    })
    expect(await tasksOf(databaseUrl, claims.sub)).toEqual(['OWNER_NO_ACCESS OPEN'])
    return { older, newer, record, sub: claims.sub }
  }

  /** The agent proposes the new address, for the task, on a document that they have seen. */
  async function proposesAddress(agent: Agent, { sub, newer }: { sub: string; newer: SampleFacts }) {
    await agent.openTask(sub, REASON)
    const reference = await agent.reference()
    await agent.follow('Open the person’s page')
    await agent.follow('Change email address')
    const answers = {
      typed: { 'New email address': newer.email },
      chosen: { 'What has the person shown?': DOCUMENT },
    }
    await agent.change(answers, 'Send the emails', reference)
    expect(await agent.words()).toContain('The change was asked for, and both addresses were emailed')
  }

  test('the new address signs in a day after its reader confirmed it, with the same TRN; both addresses are told', async () => {
    const { databaseUrl } = running.system
    const teacher = await aTeacherWhoLostTheMailbox()
    const { older, newer, record, sub } = teacher
    await atDesk((agent) => proposesAddress(agent, teacher))
    await mailsTo(older).next('stop_link', 0)
    expect(await opensLink(await mailsTo(newer).next('prove_link', 0))).toBe(
      'Your email address is confirmed',
    )

    const meanwhile = await signsIn(older)
    expect(meanwhile.claims, 'nothing changes before the day has passed').toMatchObject({ sub })
    expect(await tasksOf(databaseUrl, sub)).toEqual(['OWNER_NO_ACCESS OPEN'])

    await aDayPasses(sub)
    await mailsTo(newer).comes('You now sign in with this email address')
    await mailsTo(older).comes('You no longer sign in with this email address')
    expect(await tasksOf(databaseUrl, sub)).toEqual(['OWNER_NO_ACCESS CLOSED'])

    const { steps, claims } = await signsIn(newer)
    expect(steps).toEqual(['email', 'passcode', 'continue'])
    expect(claims).toMatchObject({ sub, email: newer.email, trn: record.trn })
  })

  test('the reader of the old address, who can read it after all, stops the change within the day', async () => {
    const teacher = await aTeacherWhoLostTheMailbox()
    const { older, newer, sub } = teacher
    await atDesk((agent) => proposesAddress(agent, teacher))
    expect(await opensLink(await mailsTo(newer).next('prove_link', 0))).toBe(
      'Your email address is confirmed',
    )
    const stop = await mailsTo(older).next('stop_link', 0)
    expect(await opensLink(stop)).toBe('Your email address stays as it is')
    expect(await opensLink(stop)).toBe('This link has already been used')
    await mailsTo(newer).comes('Your email address was not changed')

    await aDayPasses(sub)
    const { claims } = await signsIn(older)
    expect(claims, 'the old address signs in as before').toMatchObject({ sub, email: older.email })
  })

  test('after the change the old address takes it back, and the new one is out', async () => {
    const teacher = await aTeacherWhoLostTheMailbox()
    const { older, newer, sub } = teacher
    await atDesk((agent) => proposesAddress(agent, teacher))
    expect(await opensLink(await mailsTo(newer).next('prove_link', 0))).toBe(
      'Your email address is confirmed',
    )
    await aDayPasses(sub)
    const revert = await mailsTo(older).next('revert_link', 0)
    expect(await opensLink(revert)).toBe('Your email address has been changed back')
    const { claims } = await signsIn(older)
    expect(claims).toMatchObject({ sub, email: older.email })
    const { sandboxUrl } = running.system
    await inBrowser(async (page) => {
      await startAt(page, sandboxUrl, 'npq')
      const steps = await walk(page, newer, { sandboxUrl, until: 'claimed-record' })
      expect(steps, 'to whom the new address is a stranger’s').not.toContain('continue')
    })
  })
})
