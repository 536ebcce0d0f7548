import { randomUUID } from 'node:crypto'
import type { SampleFacts } from '@identity/sample-people'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { seesNoBarrier } from '../barriers/sees-no-barrier.ts'
import { inNewBrowser } from '../browser/in-new-browser.ts'
import type { Agent } from '../staff/agent.ts'
import { atWork } from '../staff/at-work.ts'
import { useSharedSystem } from '../system/system.ts'
import { signIn } from '../teacher/sign-in.ts'

const running = useSharedSystem()
const onPage = (page: Page) => seesNoBarrier(page, new URL(page.url()).pathname)

const NAME = { firstName: 'Zora', lastName: `Quill${randomUUID().replace(/[^a-f]/g, '')}` }
const anAccount = (dateOfBirth: string): SampleFacts => ({
  ...NAME,
  email: `${randomUUID()}@example.com`,
  dateOfBirth,
  hasQts: false,
})

/** The teacher at a service, in a browser that no service knows. */
async function claimsOf(facts: SampleFacts) {
  const { sandboxUrl } = running.system
  const { claims } = await inNewBrowser(running.browser, (page) => signIn(page, facts, { sandboxUrl }))
  return claims
}

/** Of two accounts, that of which a detail stays. What each says may be hidden. */
const keep = (agent: Agent, legend: string, which: 0 | 1) =>
  agent.page.getByRole('group', { name: legend }).getByRole('radio').nth(which).check()

const sayWhy = (agent: Agent) =>
  agent.answer({ chosen: { 'Why are you opening this person?': 'They called us' } }, 'Open for 15 minutes')

/** From the page of the account that stays to the page of the merge. Answers its address. */
async function propose(agent: Agent, { from, into }: { from: string; into: string }): Promise<string> {
  await agent.openPerson(into)
  await agent.follow('Merge with another account')
  // The other account is offered by its name; it is found by its id too.
  expect(await agent.words()).toContain(`${NAME.firstName} ${NAME.lastName}`)
  await agent.answer({ typed: { 'Name, email address, TRN or reference': from } }, 'Search')
  await agent.follow(`${NAME.firstName} ${NAME.lastName}`)
  await sayWhy(agent)
  await keep(agent, 'Which account stays?', 0)
  await keep(agent, 'Which email address stays?', 0)
  await keep(agent, 'Which date of birth stays?', 1)
  await agent.press('Continue')
  expect(await agent.words()).toContain('Nothing changes until a lead or a service owner has approved')
  await agent.answer(
    {
      typed: { 'Note for the colleague who decides (optional)': 'She knew both addresses.' },
      chosen: {
        'How do you know that both accounts are the same person’s?':
          'They told us by phone, and answered what only they know',
      },
    },
    'Propose the merge',
  )
  expect(await agent.words()).toContain('You proposed this merge.')
  return agent.path
}

test('two accounts of one teacher become one when an agent proposes and a lead approves, and are two again when it is undone', async () => {
  const [kept, gone] = [anAccount('1990-04-02'), anAccount('1991-05-03')]
  const into = (await claimsOf(kept)).sub
  const from = (await claimsOf(gone)).sub
  const merge = await atWork(running, 'AGENT', (agent) => propose(agent, { from, into }), { onPage })

  // Nothing has changed before a second person has looked.
  expect((await claimsOf(gone)).sub).toBe(from)

  await atWork(
    running,
    'LEAD',
    async (lead) => {
      await lead.follow(/waiting for you$/)
      await lead.open(merge)
      await lead.follow('Say why you look, and see both accounts side by side')
      await sayWhy(lead)
      await sayWhy(lead)
      expect(await lead.words()).toContain('She knew both addresses.')
      await lead.press('Approve the merge')
      expect(await lead.words()).toContain('The accounts are merged')
      expect(await lead.words()).toContain('Can be undone until')

      // The old subject keeps resolving: either address leads to the account that stayed, and the service that knew the other is told.
      const merged = await claimsOf(gone)
      expect(merged).toMatchObject({ sub: into, previous_user_id: from, birthdate: '1991-05-03' })
      expect(await claimsOf(kept)).toMatchObject({ sub: into, previous_user_id: from })

      await lead.open(`/support/people/${into}/timeline`)
      await lead.follow('Undo the merge')
      await lead.answer({ chosen: { 'Why?': 'They are two people' } }, 'Undo the merge')
      expect(await lead.words()).toContain('The merge is undone')
    },
    { javaScriptEnabled: false },
  )

  const [again, other] = [await claimsOf(gone), await claimsOf(kept)]
  expect([again.sub, other.sub]).toEqual([from, into])
  expect(other).toMatchObject({ birthdate: '1990-04-02' })
  for (const claims of [again, other]) expect(claims).not.toHaveProperty('previous_user_id')
})
