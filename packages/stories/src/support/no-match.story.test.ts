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
import { tasksOf } from '../system/tables.ts'
import { useTeachers } from '../teacher/crowd.ts'
import { startAt } from '../teacher/demo-service.ts'
import { signIn } from '../teacher/sign-in.ts'
import { pressMainButton, walk } from '../teacher/teacher.ts'

// Service design, journey J4: no record is found, the teacher carries on, and an agent does what rules cannot.

const running = useSystem()
const nextTeacher = useTeachers('unmatched') // no identity of this system is theirs

const onPage = noBarrierOnTheWay()
const REASON = 'No record found'

describe.concurrent.each(ways)('$how', (way) => {
  const { javaScriptEnabled } = way
  const inBrowser = <Result>(use: (page: Page) => Promise<Result>) => inNewBrowser(running.browser, use, way)
  const atDesk = (work: (agent: Agent) => Promise<void>) =>
    atWork(running, 'AGENT', work, {
      javaScriptEnabled,
      ...(javaScriptEnabled && { onPage }),
    })
  const signsIn = (facts: SampleFacts) => inBrowser((page) => signIn(page, facts, running.system))

  /** A teacher with a new address who knows no number: their name and date of birth are not enough for rules. */
  async function aTeacherNotFound() {
    const { facts, record } = nextTeacher()
    const { firstName, lastName, dateOfBirth } = facts
    const told: SampleFacts = {
      ...{ email: `new.${facts.email}`, firstName, lastName, dateOfBirth },
      hasQts: true,
    }
    const { claims } = await signsIn(told)
    expect(claims).toMatchObject({ trn_lookup_status: 'Pending' })
    return { told, record, sub: claims.sub, mails: mailboxOf(running.system.sandboxUrl, told.email) }
  }

  test('an agent finds the task, compares the record and links it; the teacher is mailed, and signs in with their TRN', async () => {
    const { databaseUrl } = running.system
    const { told, record, sub, mails } = await aTeacherNotFound()
    await atDesk(async (agent) => {
      await agent.openTask(sub, REASON)
      expect(await agent.words()).toContain(told.lastName)
      await agent.follow('Link a record')
      await agent.answer({ typed: { 'Teacher reference number (TRN)': record.trn } })
      const compared = await agent.words()
      expect(compared).toMatch(/Last name\s+Agrees/)
      expect(compared).toMatch(/Email address\s+Differs/)
      expect(compared).toMatch(/National Insurance number\s+Not given/)
      await agent.answer({
        chosen: { 'Why are you doing this?': 'I’ve seen a document that proves who they are' },
      })
      expect(await agent.words(), 'the mail, before it is sent').toContain(
        'We have found your teaching record',
      )
      expect(await tasksOf(databaseUrl, sub), 'looking is not linking').toEqual(['NO_MATCH OPEN'])
      await agent.press('Link this record')
      expect(await agent.words()).toContain('The record is linked. The teacher will be emailed.')
      expect(await agent.tasksAbout(sub)).toEqual([])
    })
    await mails.comes('We have found your teaching record')
    expect(await mails.next('trn', 0)).toBe(record.trn)
    expect(await tasksOf(databaseUrl, sub)).toEqual(['NO_MATCH CLOSED'])

    const { steps, claims } = await signsIn(told)
    expect(steps, 'nothing is asked again').toEqual(['email', 'passcode', 'continue'])
    expect(claims).toMatchObject({ sub, trn: record.trn, trn_lookup_status: 'Found' })
  })

  test('an agent who finds no record closes the search; the teacher is mailed why, and reads it at the next sign-in', async () => {
    const { sandboxUrl } = running.system
    const { told, sub, mails } = await aTeacherNotFound()
    await atDesk(async (agent) => {
      await agent.openTask(sub, REASON)
      await agent.closeAsNotMatched('No record matches')
      expect(await agent.words()).toContain('The task is closed as not matched. The teacher will be emailed.')
    })
    await mails.comes('We could not find your teaching record')
    expect(await mails.next('finding', 0)).toContain('looked for your teaching record')

    await inBrowser(async (page) => {
      await startAt(page, sandboxUrl, 'npq')
      await walk(page, told, { sandboxUrl, until: 'continue' })
      expect(await page.locator('main').innerText()).toContain(
        'Our support team looked for it but could not find it.',
      )
    })
    const { claims } = await signsIn(told)
    expect(claims).toMatchObject({ sub, trn_lookup_status: 'Failed' })
    expect(claims).not.toHaveProperty('trn')
  })

  test('an agent asks the teacher, whose answer is in the task and leads to the record', async () => {
    const { told, record, sub, mails } = await aTeacherNotFound()
    await atDesk(async (agent) => {
      await agent.openTask(sub, REASON)
      await agent.askTeacher('To find the record', 'Previous names', 'TRN')
      expect(await agent.words()).toContain('The task is waiting for their answer')
      const replyLink = await mails.next('reply_link', 0)
      const answer = `I was ${record.lastName} all my life. I do not know my TRN.`
      await inBrowser(async (page) => {
        await page.goto(replyLink)
        if (javaScriptEnabled) await seesNoBarrier(page, 'the reply page')
        await pressMainButton(page)
        expect(await page.title()).toMatch(/^Error: /)
        await page.getByLabel('Your answer').fill(answer)
        await pressMainButton(page)
        expect(await page.locator('h1').innerText()).toBe('We have your answer')
        await page.goto(replyLink)
        await page.getByLabel('Your answer').fill('Once more')
        await pressMainButton(page)
        expect(await page.locator('h1').innerText()).toBe('This link has already been used')
      })
      await agent.openTask(sub, REASON)
      expect(await agent.words()).toContain(answer)
      await agent.linkRecord(record.trn, 'They proved who they are by phone')
      expect(await agent.words()).toContain('The record is linked')
    })
    const { claims } = await signsIn(told)
    expect(claims).toMatchObject({ sub, trn: record.trn, trn_lookup_status: 'Found' })
  })
})
