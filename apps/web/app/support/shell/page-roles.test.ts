import { StaffRole } from '@identity/graphql-client'
import { describe, expect, test } from 'vitest'
import { everySupportPage } from '../../../testing/support-pages.ts'
import { aSharedWeb } from '../../../testing/web.fixture.ts'
import { supportRoutes } from '../support.routes.ts'
import { mayOpen, PAGE_RULES, rolesOf } from './page-roles.ts'

const web = aSharedWeb()
/** On the way in and out, before a member's role is known or whatever it is. */
const WAYS_IN = /^\/support\/(sign-in|callback|sign-out|signed-out|second-factor|invitation)(\/|$)/

const paths = supportRoutes.map(({ path }) => (path ? `/support/${path}` : '/support'))

test('each page for staff says whom it is open to, and each rule is about a page', () => {
  const ruled = paths.filter((path) => !WAYS_IN.test(path))
  expect(Object.keys(PAGE_RULES).sort()).toEqual([...new Set(ruled)].sort())
})

test.each([
  ['/support/people/5f0c7a52/unlock', ['LEAD', 'OWNER']],
  ['/support/people/waiting?after=x', ['LEAD', 'OWNER']],
  ['/support/people/5f0c7a52/unlink', ['LEAD']],
  ['/support/tasks/next', ['AGENT', 'LEAD']],
  ['/support/admin/staff/invite', ['OWNER']],
  ['/support/nowhere', null],
])('%s is open to %o', (path, roles) => {
  expect(rolesOf(path)).toEqual(roles)
})

const visits = everySupportPage.flatMap(({ page, visitAs }) => (visitAs ? [{ page, visitAs }] : []))

describe.each(Object.values(StaffRole))('to a member of the role %s', (role) => {
  test.each(visits)('the page $page offers only what is open to them', async ({ visitAs }) => {
    const { $, status } = await visitAs(web, role)
    if (status >= 300 && status < 400) return
    const offered = [
      ...$('a[href^="/support"]').map((_, link) => $(link).attr('href')),
      ...$('form[action^="/support"]').map((_, form) => $(form).attr('action')),
    ].filter((path) => !WAYS_IN.test(path))
    expect(offered.filter((path) => !mayOpen(path, role))).toEqual([])
  })
})

test.each([
  ['AGENT', '/support/people/person-1/unlock', ['Leads', 'Service owners']],
  ['OWNER', '/support/tasks/task-1/link', ['Agents', 'Leads']],
] as const)(
  'a form that could only be refused is not shown: to a member %s, %s',
  async (role, path, names) => {
    await web.signInStaff(role)
    const { status, $ } = await web.get(path)
    expect([status, $('h1').text()]).toEqual([403, 'You do not have permission to do this'])
    expect(
      $('main li')
        .map((_, item) => $(item).text())
        .get(),
    ).toEqual(names)
  },
)
