import type { Browser } from 'playwright-core'
import { inNewBrowser } from '../browser/in-new-browser.ts'
import { Agent, type AgentOptions, type Grounds } from './agent.ts'
import { joinStaff, type Member, type Role } from './join-staff.ts'

type Running = { system: Grounds & { databaseUrl: string }; browser: Browser }
type Wishes = AgentOptions & { javaScriptEnabled?: boolean; viewport?: { width: number; height: number } }

/** A new member of staff, signed in, in a browser of their own. Several can be at work at once. */
export async function atWork<Result>(
  running: Running,
  role: Role | Member,
  work: (agent: Agent) => Promise<Result>,
  { onPage, ...way }: Wishes = {},
): Promise<Result> {
  const { system, browser } = running
  const member = typeof role === 'string' ? await joinStaff(system.databaseUrl, role) : role
  return inNewBrowser(
    browser,
    async (page) => {
      const agent = new Agent(page, member, system, onPage ? { onPage } : {})
      await agent.signIn()
      return work(agent)
    },
    way,
  )
}
