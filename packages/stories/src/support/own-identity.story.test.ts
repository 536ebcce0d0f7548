import { beforeAll, expect, test } from 'vitest'
import { PlainBrowser } from '../plain/plain-browser.ts'
import { addressOf, type Named } from '../staff/addresses-of-pages.ts'
import type { Agent } from '../staff/agent.ts'
import { postingAt } from '../staff/any-posting.ts'
import { atWork } from '../staff/at-work.ts'
import { joinStaff, type Member } from '../staff/join-staff.ts'
import { noBarrierOnTheWay } from '../staff/no-barrier-on-the-way.ts'
import { goesThrough, signedInPlainly } from '../staff/plain-agent.ts'
import { proposesMerge } from '../staff/plain-merge.ts'
import { rolesOf } from '../staff/rights-of-pages.ts'
import { staffPages } from '../staff/staff-pages.ts'
import { teacherWithTask } from '../staff/teacher-with-task.ts'
import { useSharedSystem } from '../system/system.ts'
import { withTables } from '../system/tables.ts'

// A member of staff may be a teacher too. That identity is for their colleagues to look at and to change.

const running = useSharedSystem()
const onPage = noBarrierOnTheWay()
const ROLE = 'LEAD' // of all roles the one that may do most about a person

/** Every page about a person, by their identity, by a task or by a merge. */
const pages = staffPages
  .map(({ path }) => path)
  .filter((path) => /\/(people|merges)\/:id|\/:taskId/.test(path) && rolesOf(path)?.includes(ROLE))

type Own = { email: string; named: Named }

let lead: Member
let otherId: string
beforeAll(async () => {
  lead = await joinStaff(running.system.databaseUrl, ROLE)
  otherId = (await teacherWithTask(running.system)).sub
})

/** The lead as a teacher: signed in at a service, with a task about them and a merge that a colleague proposed, where there can be. */
async function asTeacher(email?: string): Promise<Own> {
  const { system } = running
  const { firstName, lastName, dateOfBirth } = lead.facts
  const byName = { firstName, lastName, dateOfBirth }
  const own = await teacherWithTask(system, { ...byName, ...(email && { email }) })
  const { sub: personId, taskId, facts } = own
  const named = { personId, otherId, taskId, mergeId: '', memberId: lead.id }
  // An account by which a member works is not merged, and no task is about one that is asked nothing.
  if (email) return { email, named }
  const another = await teacherWithTask(system)
  const colleague = await signedInPlainly(await joinStaff(system.databaseUrl, 'AGENT'), system)
  const mergeId = await proposesMerge(colleague, system.origin, [personId, another.sub])
  return { email: facts.email, named: { ...named, mergeId } }
}

/** The same session in a browser that is quicker. */
async function plainly({ page }: Agent): Promise<PlainBrowser> {
  const browser = new PlainBrowser()
  for (const { name, value, path } of await page.context().cookies())
    browser.cookies.take([`${name}=${value}; path=${path}`], new URL(page.url()))
  return browser
}

/** The addresses of a page about them: in a merge, they are the one or the other. */
function addressesOf(path: string, named: Named): string[] {
  const either = path.includes(':otherId')
    ? [named, { ...named, personId: named.otherId, otherId: named.personId }]
    : [named]
  return either.map((one) => running.system.origin + addressOf(path, one))
}

/** Says that it is their own, that a colleague does it, and nothing that it knows of them. */
function isRefusal({ status, $ }: PlainBrowser['page'], { email }: Own, where: string) {
  const says = $('main').text()
  expect({ where, status, says }).toEqual({
    where,
    status: expect.toBeOneOf([403, 409]),
    says: expect.stringMatching(/your own[\s\S]*colleague/),
  })
  expect($.html(), where).not.toContain(email)
}

/** What the lead did to an identity, looks at it among them; signing in to work is no act on it. */
const doneTo = ({ named }: Own) =>
  withTables(
    running.system.databaseUrl,
    (sql) =>
      sql`select type from event where identity_id = ${named.personId} and staff_member_id = ${lead.id}
          and type <> 'StaffSessionOpened'`,
  )

test.each([
  ['that has the address they work by', () => lead.facts.email],
  ['of their name and date of birth, with another address', () => undefined],
])('a member of staff is refused every page and every act on an identity %s', async (_which, email) => {
  const own = await asTeacher(email())
  const { personId, taskId, mergeId } = own.named
  await atWork(
    running,
    lead,
    async (agent) => {
      await agent.open(`/support/people?q=${encodeURIComponent(own.email)}`)
      expect(await agent.words()).toContain('This is your own identity, or looks like it.')
      expect(await agent.page.locator(`main a[href*="${personId}"]`).count()).toBe(0)
      await agent.open(`/support/people/${personId}`)
      expect(await agent.heading()).toBe('You cannot open this person')
      if (taskId) {
        await agent.open(`/support/tasks/${taskId}`)
        expect(await agent.heading()).toBe('You cannot work on your own account')
      }
      if (mergeId) {
        await agent.open(`/support/merges/${mergeId}`)
        expect(await agent.words()).toContain('One of the accounts is your own, or looks like it.')
      }
      expect(await agent.tasksAbout(personId), 'the queue leaves it out').toEqual([])

      const browser = await plainly(agent)
      const opened = await goesThrough(browser, `${running.system.origin}/support/people/${otherId}/open`)
      expect(opened.url.pathname, 'another person opens').toBe(`/support/people/${otherId}`)
      const refused = pages
        .filter((path) => taskId || !path.includes(':taskId'))
        .filter((path) => mergeId || !path.includes('/merges/:id'))
        .flatMap((path) => addressesOf(path, own.named).map((address) => [path, address] as const))
        .map(async ([path, address]) => {
          const tab = browser.newTab()
          isRefusal(await goesThrough(tab, address), own, `GET ${path}`)
          const posted = await tab.post({ url: new URL(address), fields: postingAt(path) })
          if (posted.status !== 405) isRefusal(posted, own, `POST ${path}`)
        })
      await Promise.all(refused)
    },
    { onPage },
  )
  expect(await doneTo(own)).toEqual([])
})
