import type { SampleFacts } from '@identity/sample-people'
import { describe, expect, test } from 'vitest'
import { inNewBrowser } from '../browser/in-new-browser.ts'
import { ways } from '../browser/ways.ts'
import { PlainBrowser } from '../plain/plain-browser.ts'
import { signInPlainly } from '../plain/plain-teacher.ts'
import type { Agent } from '../staff/agent.ts'
import { atWork } from '../staff/at-work.ts'
import { noBarrierOnTheWay } from '../staff/no-barrier-on-the-way.ts'
import { mailboxOf } from '../system/mailbox.ts'
import { useSystem } from '../system/system.ts'
import { tasksOf } from '../system/tables.ts'
import { useTeachers } from '../teacher/crowd.ts'
import { pressMainButton } from '../teacher/teacher.ts'

// A claimant who knows three facts has a record, and the reader of the address on it says: this was not me. A lead decides whose it is.

const running = useSystem()
const nextTeacher = useTeachers('policies') // no identity of this system is theirs
const onPage = noBarrierOnTheWay()
const REASON = 'Link disputed'

describe.concurrent.each(ways)('$how', (way) => {
  const atDesk = (role: 'AGENT' | 'LEAD', work: (agent: Agent) => Promise<void>) =>
    atWork(running, role, work, { ...way, ...(way.javaScriptEnabled && { onPage }) })
  const signsIn = async (facts: SampleFacts) =>
    (await signInPlainly(new PlainBrowser(), facts, running.system)).claims
  const mailsTo = (address: string) => mailboxOf(running.system.sandboxUrl, address)

  /** A claimant who knows little holds the record; its reader, whose name is another by now, waits for theirs, and has disputed the claim. */
  async function aDispute() {
    const { facts, record } = nextTeacher()
    const { firstName, lastName, dateOfBirth, ittProvider } = facts
    const claimant: SampleFacts = {
      ...{ email: `claims.${facts.email}`, firstName, lastName, dateOfBirth, hasQts: true },
      ...(ittProvider && { ittProvider }),
    }
    const reader: SampleFacts = {
      ...{ email: facts.email, firstName, lastName: `${lastName}worth`, dateOfBirth, hasQts: true },
    }
    const held = await signsIn(claimant)
    expect(held).toMatchObject({ trn: record.trn, trn_lookup_status: 'Found' })
    const waits = await signsIn(reader)
    expect(waits).not.toHaveProperty('trn')
    const link = await mailsTo(facts.email).next('dispute_link', 0)
    await inNewBrowser(
      running.browser,
      async (page) => {
        await page.goto(link)
        await pressMainButton(page)
        expect(await page.locator('h1').innerText()).toBe('Thank you for telling us')
      },
      way,
    )
    const hidden = await signsIn(claimant)
    expect(hidden, 'no service sees the record until it is decided').not.toHaveProperty('trn')
    expect(await tasksOf(running.system.databaseUrl, held.sub)).toEqual(['CLAIM_DISPUTED OPEN'])
    return { claimant, reader, trn: record.trn, claimantSub: held.sub, readerSub: waits.sub }
  }

  /** From the task to the page of the decision. */
  async function decides(lead: Agent, sub: string, verdict: string, why: string) {
    await lead.openTask(sub, REASON)
    const reference = await lead.reference()
    await lead.open(`/support/people/${sub}/dispute`)
    const chosen = { 'What do you decide?': verdict, 'Why?': why }
    await lead.change({ chosen }, 'Decide', reference)
    expect(await lead.words()).toContain('The dispute was decided, and the person was emailed')
    expect(await lead.tasksAbout(sub)).toEqual([])
  }

  test('an agent passes it to a lead, who decides that the holder keeps the record', async () => {
    const { claimant, trn, claimantSub } = await aDispute()
    await atDesk('AGENT', async (agent) => {
      await agent.openTask(claimantSub, REASON)
      await agent.passToLead('A lead has to decide')
      expect(await agent.words()).toContain('The task is with the leads')
    })
    await atDesk('LEAD', (lead) =>
      decides(lead, claimantSub, 'The record stays linked', 'I have seen a document'),
    )

    await mailsTo(claimant.email).comes('Your teaching record stays linked to your account')
    expect(await signsIn(claimant)).toMatchObject({ sub: claimantSub, trn, trn_lookup_status: 'Found' })
  })

  test('a lead decides that it belongs to the reader of its address, who has it at the next sign-in', async () => {
    const { claimant, reader, trn, claimantSub, readerSub } = await aDispute()
    await atDesk('LEAD', (lead) =>
      decides(
        lead,
        claimantSub,
        'It belongs to the account that proved its address',
        'I have seen a document',
      ),
    )
    await mailsTo(claimant.email).comes('A teaching record is no longer linked to your account')
    await mailsTo(reader.email).comes('We have found your teaching record')
    const lost = await signsIn(claimant)
    expect(lost).toMatchObject({ sub: claimantSub, trn_lookup_status: 'Failed' })
    expect(lost).not.toHaveProperty('trn')
    expect(await signsIn(reader)).toMatchObject({
      sub: readerSub,
      trn,
      trn_lookup_status: 'Found',
      trn_match_level: 'Strict',
    })
    expect(await tasksOf(running.system.databaseUrl, readerSub), 'the search for it is over').not.toContain(
      'NO_MATCH OPEN',
    )
  })
})
