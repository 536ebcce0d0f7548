import type { StaffRole } from '@identity/graphql-client'
import { rolesOf } from '../app/support/shell/page-roles.ts'
import type { PageFixture, Visit } from './page-states.ts'
import type { PageResponse, Web } from './web.fixture.ts'

/** Every page for staff in every state that a `<page>.fixture.ts` below app/support says: what the conventions are checked on. */
export const everySupportPage: Visit[] = Object.values(
  import.meta.glob<PageFixture>('../app/support/**/*.fixture.ts', { eager: true }),
).flatMap(({ visits }) => visits ?? [])

type StaffVisit = {
  /** Left out: one to whom the page is open. */
  role?: StaffRole
  /** NONE: they have not shown their second factor. */
  proof?: NonNullable<Web['api']['staff']>['proof']
  /** The data of each query that the page asks, by its operation. */
  answers?: Web['api']['answers']
  outcomes?: Web['api']['outcomes']
  refusals?: Web['api']['refusals']
  /** What is posted to the page; left out: it is opened. */
  form?: Record<string, string> | string[][]
}

/** A page for staff, as a member sees it who has signed in. */
export function staffPage(page: string, path: string, options: StaffVisit = {}): Visit {
  const visitAs = (web: Web, role?: StaffRole) =>
    visitAsStaff(web, path, { ...options, ...(role && { role }) })
  return { page, visit: visitAs, visitAs }
}

export async function visitAsStaff(
  web: Web,
  path: string,
  {
    role = rolesOf(path)?.[0] ?? 'AGENT',
    proof = 'FRESH',
    answers = {},
    outcomes = {},
    refusals = {},
    form,
  }: StaffVisit = {},
): Promise<PageResponse> {
  await web.signInStaff(role, { proof })
  Object.assign(web.api, { answers, outcomes, refusals })
  return form ? web.post(path, form) : web.get(path)
}
