import { randomUUID } from 'node:crypto'
import type { SampleFacts } from '@identity/sample-people'
import { beforeAll, describe, expect, test } from 'vitest'
import { PlainBrowser } from '../plain/plain-browser.ts'
import { signInPlainly } from '../plain/plain-teacher.ts'
import { joinStaff, type Role } from '../staff/join-staff.ts'
import { goesThrough, halfSignedIn, signedInPlainly } from '../staff/plain-agent.ts'
import { type StaffPage, staffPages } from '../staff/staff-pages.ts'
import { useSharedSystem } from '../system/system.ts'
import { withTables } from '../system/tables.ts'

// No page for staff opens to a person who may not, whichever way they come. Over plain HTTP: every page there is, for each of them.

const running = useSharedSystem()
const pages = staffPages()

/** The ways in and out, which are there for all. */
const WAYS_IN = /^\/support\/(sign-in|callback|sign-out|signed-out|invitation)$/
/** Those that a member without a proof of their second factor needs to show or to set up one. */
const SECOND_FACTOR = /^\/support\/second-factor(\/(passkey-options|set-up(\/app)?))?$/

/** Which roles a page is for. The first line that fits counts. */
const FOR: readonly [RegExp, readonly Role[]][] = [
  [
    /^\/support(\/(people|people\/:id|people\/:id\/(open|timeline|sessions|lock)|account))?$/,
    ['AGENT', 'LEAD', 'OWNER'],
  ],
  [/\/second-factor/, ['AGENT', 'LEAD', 'OWNER']],
  [/\/change\/email\/stop$/, ['AGENT', 'LEAD', 'OWNER']],
  [/\/(unlock|close|close\/(approve|refuse)|reopen)$/, ['LEAD', 'OWNER']],
  [/\/(dispute|displaced|release|withhold|change\/email\/(approve|undo))$/, ['LEAD']],
  [
    /^\/support\/people\/:id\/(freeze|closed-record|link|unlink|reveal|notes|change\/[a-z-]+)$/,
    ['AGENT', 'LEAD'],
  ],
  [/^\/support\/people\/waiting$/, ['LEAD', 'OWNER']],
  [/^\/support\/tasks/, ['AGENT', 'LEAD']],
  [/^\/support\/admin\//, ['OWNER']],
]
const rolesFor = (path: string) => FOR.find(([pattern]) => pattern.test(path))?.[1]

/** A teacher whom no record matches, so that there is a task about them. */
async function aTeacher(facts: Partial<SampleFacts> = {}) {
  const unlike = randomUUID().replace(/[^a-f]/g, '')
  const told: SampleFacts = {
    ...{ email: `${randomUUID()}@example.com`, firstName: 'Odile', lastName: `Quill${unlike}` },
    ...{ dateOfBirth: '1981-03-09', hasQts: true },
    ...facts,
  }
  const browser = new PlainBrowser()
  const { claims } = await signInPlainly(browser, told, running.system)
  const [task] = await withTables(
    running.system.databaseUrl,
    (sql) => sql<{ id: string }[]>`select id from support_task where identity_id = ${claims.sub}`,
  )
  return { browser, facts: told, sub: claims.sub, taskId: task?.id ?? '' }
}

type Teacher = Awaited<ReturnType<typeof aTeacher>>

/** The address of a page, about this teacher and their task. */
function addressOf({ path }: StaffPage, { sub, taskId }: Pick<Teacher, 'sub' | 'taskId'>): string {
  const named = path.replace(':taskId', taskId).replace(':id', path.includes('/merges/') ? randomUUID() : sub)
  return named.endsWith('/reveal') ? `${named}?fact=EMAIL_ADDRESS` : named
}

const at = (address: string) => running.system.origin + address

/** One request as it is, with the cookies of a browser: where it leads to, or what it answers. */
async function asks(browser: PlainBrowser, method: 'GET' | 'POST', address: string) {
  const url = new URL(at(address))
  const response = await fetch(url, {
    method,
    redirect: 'manual',
    headers: {
      cookie: browser.cookies.header(url) ?? '',
      accept: 'text/html',
      ...(method === 'POST' && { origin: url.origin, 'content-type': 'application/x-www-form-urlencoded' }),
    },
    ...(method === 'POST' && { body: 'step=do&reason=OTHER&version=1' }),
  })
  const leadsTo = response.headers.get('location') ?? response.headers.get('x-remix-redirect')
  return {
    status: response.status,
    leadsTo: leadsTo && new URL(leadsTo, url).pathname,
    body: await response.text(),
  }
}

/** Other ways to write an address, each of which some part of a system may take for the same. */
const otherSpellings = (address: string): string[] => [
  address.replace('/support', '/SUPPORT'),
  address.replace('/support', '/Support'),
  address.replace('/support', '/%73upport'),
  address.replace('/support', '//support'),
  address.replace('/support', '/.//support'),
  address.replace('/support', '/support;a=b'),
  address.replace(/(\?|$)/, '/$1'),
  address.replace(/(\?|$)/, '%2f$1'),
]

/** What was done to a person, but for looks at them and what they did themselves. */
async function doneTo(sub: string): Promise<string[]> {
  const rows = await withTables(
    running.system.databaseUrl,
    (sql) => sql<{ type: string }[]>`
      select type from event where identity_id = ${sub} and staff_member_id is not null
      and type not in ('PersonViewed', 'PersonOpened', 'SupportTaskTaken')`,
  )
  return rows.map(({ type }) => type)
}

let teacher: Teacher
beforeAll(async () => {
  teacher = await aTeacher()
})

describe.each([
  ['a stranger', async () => new PlainBrowser(), WAYS_IN, '/support/sign-in'],
  ['a teacher who is signed in', async () => (await aTeacher()).browser, WAYS_IN, '/support/sign-in'],
  [
    'a member of staff who has not shown their second factor',
    async () => halfSignedIn(await joinStaff(running.system.databaseUrl, 'LEAD'), running.system),
    new RegExp(`${WAYS_IN.source}|${SECOND_FACTOR.source}`),
    '/support/second-factor',
  ],
] as const)('%s', (_who, arrives, open, leadsTo) => {
  const closed = pages.filter(({ path }) => !open.test(path))

  test('is led away from every page, whether they ask for it, post to it or ask for its data', async () => {
    const browser = await arrives()
    for (const page of closed) {
      const address = addressOf(page, teacher)
      for (const method of ['GET', 'POST'] as const) {
        const { status, body, ...got } = await asks(browser, method, address)
        // What takes no such request from any person answers 4xx.
        if (status < 400 || status > 499)
          expect({ page: page.path, method, ...got }).toEqual({ page: page.path, method, leadsTo })
        expect(body, `${method} ${page.path}`).not.toContain(teacher.facts.lastName)
      }
      const { searchParams, pathname } = new URL(at(address))
      searchParams.set('_data', page.routeId)
      const data = await asks(browser, 'GET', `${pathname}?${searchParams}`)
      expect(data, `the data of ${page.path}`).toMatchObject({ body: '' })
    }
    expect(await doneTo(teacher.sub)).toEqual([])
  })

  test('finds no page by another spelling of its address', async () => {
    const browser = await arrives()
    for (const page of closed)
      for (const spelling of otherSpellings(addressOf(page, teacher)))
        for (const method of ['GET', 'POST'] as const) {
          const { status, body } = await asks(browser, method, spelling)
          expect(status, `${method} ${spelling}`).toBeGreaterThanOrEqual(400)
          expect(body, `${method} ${spelling}`).not.toContain(teacher.facts.lastName)
        }
  })
})

test.each(['AGENT', 'LEAD', 'OWNER'] as const)(
  '%s is refused every page that is not for them, at its last button at the latest',
  async (role) => {
    const person = await aTeacher()
    const member = await joinStaff(running.system.databaseUrl, role)
    const browser = await signedInPlainly(member, running.system)
    await goesThrough(browser, at(`/support/people/${person.sub}/open`))
    const notForThem = pages.filter(({ path }) => !WAYS_IN.test(path) && !rolesFor(path)?.includes(role))
    const unknown = notForThem.filter(({ path }) => !rolesFor(path)).map(({ path }) => path)
    expect(unknown, 'pages of which this story does not say whom they are for').toEqual([])
    for (const page of notForThem) {
      const { status, $ } = await goesThrough(browser, at(addressOf(page, person)))
      expect({ page: page.path, status, says: $('h1').text() }, $('main').text()).toEqual({
        ...{ page: page.path, status: 403, says: 'You do not have permission to do this' },
      })
    }
    expect(await doneTo(person.sub), 'nothing was done').toEqual([])
  },
)
