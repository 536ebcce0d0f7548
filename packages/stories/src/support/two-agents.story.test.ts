import { randomUUID } from 'node:crypto'
import type { SampleFacts } from '@identity/sample-people'
import { expect, test } from 'vitest'
import { ways } from '../browser/ways.ts'
import { PlainBrowser } from '../plain/plain-browser.ts'
import { signInPlainly } from '../plain/plain-teacher.ts'
import { atWork } from '../staff/at-work.ts'
import { noBarrierOnTheWay } from '../staff/no-barrier-on-the-way.ts'
import { useSharedSystem } from '../system/system.ts'
import { tasksOf } from '../system/tables.ts'

const running = useSharedSystem()
const REASON = 'No record found'

/** Whom no record matches: one agent after another looks at the task about them. */
async function aTeacherNotFound(): Promise<string> {
  const facts: SampleFacts = {
    ...{ email: `${randomUUID()}@example.com`, firstName: 'Ottoline', lastName: 'Wrexborough' },
    ...{ dateOfBirth: '1972-08-30', hasQts: true },
  }
  const { claims } = await signInPlainly(new PlainBrowser(), facts, running.system)
  return claims.sub
}

test.each(ways)(
  'two agents at one task: the second sees who has it, a lead takes it over, and what the first does then is not done, $how',
  async (way) => {
    const { databaseUrl } = running.system
    const sub = await aTeacherNotFound()
    const options = { ...way, ...(way.javaScriptEnabled && { onPage: noBarrierOnTheWay() }) }
    await atWork(
      running,
      'AGENT',
      async (first) => {
        await first.openTask(sub, REASON)
        await first.follow('Close as not matched')
        await first.answer({ chosen: { 'Why are you doing this?': 'No record matches' } })

        await atWork(
          running,
          'AGENT',
          async (second) => {
            expect(await second.tasksAbout(sub)).toEqual([
              expect.stringContaining(`Open by ${first.member.name}`),
            ])
            await second.openTask(sub, REASON)
            expect(await second.words()).toContain(`${first.member.name} has this task open`)
            expect(await second.offers('Close as not matched')).toBe(false)
            expect(await second.offers('Take this task over'), 'only a lead takes over').toBe(false)
            await second.open(`${second.path}/not-matched`)
            expect(await second.heading(), 'not by its address either').toBe(
              `${first.member.name} has taken this task`,
            )
          },
          options,
        )

        await atWork(
          running,
          'LEAD',
          async (lead) => {
            await lead.openTask(sub, REASON)
            expect(await lead.words()).toContain(`${first.member.name} has this task open`)
            await lead.press('Take this task over')
            expect(await lead.words()).toContain('You took the task over')

            await first.press('Close as not matched')
            expect(await first.heading()).toBe(`${lead.member.name} has taken this task`)
            expect(await tasksOf(databaseUrl, sub), 'nothing was done').toEqual(['NO_MATCH OPEN'])

            await lead.closeAsNotMatched('No record matches')
            expect(await lead.words()).toContain('The task is closed as not matched')
          },
          options,
        )
        expect(await tasksOf(databaseUrl, sub)).toEqual(['NO_MATCH CLOSED'])
      },
      options,
    )
  },
)
