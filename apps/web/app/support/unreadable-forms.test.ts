import * as build from 'virtual:remix/server-build'
import { describe, expect, test } from 'vitest'
import { aSharedWeb } from '../../testing/web.fixture.ts'
import { membersOf } from './admin/staff/staff-members.builder.ts'
import { rolesOf } from './shell/page-roles.ts'
import { supportRoutes } from './support.routes.ts'

const web = aSharedWeb()

/** Their button is all that they are pressed for: whatever comes with it is not looked at. */
const BUTTONS = ['invitation', 'second-factor/recovery-codes', 'sign-out', 'tasks/next']

/** What an address names where the page knows its few values. */
const NAMED: Record<string, string> = { ':act': 'role', ':name': 'sending', ':place': 'teacher_pages' }

const acts = supportRoutes
  .map(({ path = '' }) => path)
  .filter((path) => moduleAt(path)?.action && !BUTTONS.includes(path))

function moduleAt(path: string) {
  const full = path ? `support/${path}` : 'support'
  return Object.values(build.routes).find((route) => route?.path === full)?.module
}

const unreadable = {
  'no form': { headers: { 'content-type': 'application/json' }, body: '{"reason":"CALL"}' },
  text: { headers: { 'content-type': 'text/plain' }, body: 'reason=CALL' },
  'a form of parts that cannot be told apart': {
    headers: { 'content-type': 'multipart/form-data' },
    body: 'reason=CALL',
  },
}

describe.each(Object.entries(unreadable))('%s is refused, and is no fault of ours', (_name, init) => {
  test.each(acts)('at %s', async (path) => {
    const address = `/support/${path.replace(/:\w+/g, (name) => NAMED[name] ?? 'x')}?fact=EMAIL_ADDRESS`
    await web.signInStaff(rolesOf(address)?.[0] ?? 'OWNER')
    web.api.answers = membersOf()
    web.logged.length = 0
    const { status, $ } = await web.send(address, { method: 'POST', ...init })
    expect(status).toBe(400)
    if (moduleAt(path)?.default) expect($('h1').text()).toBe('We could not read what you sent')
    const asked = web.api.received.map(({ operation }) => operation)
    expect(asked.filter((operation) => operation !== 'StaffMember')).toEqual(['StaffSession'])
    expect(web.logged).toEqual([])
  })
})

test('forms are read in one place, which refuses what is sent twice', () => {
  const sources = import.meta.glob<string>('../**/*.{ts,tsx}', {
    eager: true,
    query: '?raw',
    import: 'default',
  })
  const readers = Object.entries(sources).filter(([, source]) => /\.formData\(\)/.test(source))
  expect(readers.map(([path]) => path)).toEqual(['../journeys/question/question-form.ts'])
})
