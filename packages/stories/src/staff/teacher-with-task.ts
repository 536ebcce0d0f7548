import { randomUUID } from 'node:crypto'
import type { SampleFacts } from '@identity/sample-people'
import { PlainBrowser } from '../plain/plain-browser.ts'
import { signInPlainly } from '../plain/plain-teacher.ts'
import { withTables } from '../system/tables.ts'

type System = { sandboxUrl: string; databaseUrl: string }

/** A teacher who is signed in at a service, in a browser of their own; the task about them, if there is one. */
export type SignedInTeacher = {
  browser: PlainBrowser
  facts: SampleFacts
  sub: string
  taskId: string
}

/** A teacher of a name that no other person has. No record matches them, so there is a task about them. */
export function teacherWithTask(system: System, facts: Partial<SampleFacts> = {}): Promise<SignedInTeacher> {
  const unlike = randomUUID().replace(/[^a-f]/g, '')
  return signedInTeacher(system, {
    ...{ email: `${randomUUID()}@example.com`, firstName: 'Odile', lastName: `Quill${unlike}` },
    ...{ dateOfBirth: '1981-03-09', hasQts: true },
    ...facts,
  })
}

export async function signedInTeacher(system: System, facts: SampleFacts): Promise<SignedInTeacher> {
  const browser = new PlainBrowser()
  const { sub } = (await signInPlainly(browser, facts, system)).claims
  const [task] = await withTables(
    system.databaseUrl,
    (sql) => sql<{ id: string }[]>`
      select id from support_task where identity_id = ${sub} and status = 'OPEN' order by opened_at`,
  )
  return { browser, facts, sub, taskId: task?.id ?? '' }
}

/** What staff did to a person, but for looks at them. */
export async function doneByStaff(databaseUrl: string, sub: string): Promise<string[]> {
  const rows = await withTables(
    databaseUrl,
    (sql) => sql<{ type: string }[]>`
      select type from event where identity_id = ${sub} and staff_member_id is not null
      and type not in ('PersonViewed', 'PersonOpened', 'SupportTaskTaken')`,
  )
  return rows.map(({ type }) => type)
}
