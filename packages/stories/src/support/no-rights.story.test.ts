import type { SampleFacts } from '@identity/sample-people'
import { beforeAll, describe, expect, test } from 'vitest'
import { PlainBrowser } from '../plain/plain-browser.ts'
import { walkPlainly } from '../plain/plain-teacher.ts'
import { addressOf, type Named } from '../staff/addresses-of-pages.ts'
import { postingAt } from '../staff/any-posting.ts'
import { joinStaff, type Member, type Role } from '../staff/join-staff.ts'
import { goesThrough, halfSignedIn, signedInPlainly } from '../staff/plain-agent.ts'
import { proposesMerge } from '../staff/plain-merge.ts'
import { FOR_SECOND_FACTOR, pagesWithRow, rolesOf, WAYS_IN } from '../staff/rights-of-pages.ts'
import { staffPages } from '../staff/staff-pages.ts'
import {
  doneByStaff,
  type SignedInTeacher as Person,
  signedInTeacher,
  teacherWithTask,
} from '../staff/teacher-with-task.ts'
import { useSharedSystem } from '../system/system.ts'
import { useTeachers } from '../teacher/crowd.ts'

// No page for staff opens to a person who may not, whichever way they come. Over plain HTTP: every page there is, for each of them.

const running = useSharedSystem()
const at = (address: string) => running.system.origin + address

/** A teacher with a TRN, one with a task, and what staff have to do with them. */
let matched: Person
let unmatched: Person
let named: Named
/** One whose new address and whose closure wait for a second person. */
let waiting: Person
let mergeDoneId: string
let done: string[][]
let leaver: Member
beforeAll(async () => {
  const { system } = running
  const join = (role: Role) => joinStaff(system.databaseUrl, role)
  const colleague = await join('AGENT')
  leaver = await join('LEAD')
  const [agent, lead, ...people] = await Promise.all([
    signedInPlainly(colleague, system),
    signedInPlainly(await join('LEAD'), system),
    signedInTeacher(system, useTeachers('claimed', 10)().facts),
    ...Array.from({ length: 6 }, () => teacherWithTask(system)),
  ])
  const [first, second, third, ...merged] = people
  ;[matched, unmatched, waiting] = [first, second, third] as [Person, Person, Person]
  const [one = '', other = '', from = '', into = ''] = merged.map(({ sub }) => sub)
  named = {
    ...{ personId: matched.sub, otherId: unmatched.sub, taskId: unmatched.taskId },
    ...{ memberId: colleague.id, mergeId: await proposesMerge(agent, system.origin, [one, other]) },
  }
  mergeDoneId = await proposesMerge(agent, system.origin, [from, into])
  for (const page of [
    ...[`people/${from}/open`, `people/${into}/open`, `merges/${mergeDoneId}`],
    ...['open', 'change/email', 'close'].map((act) => `people/${waiting.sub}/${act}`),
  ])
    await goesThrough(lead, at(`/support/${page}`))
  done = await doneToAll()
  expect(done.at(-1)).toEqual(expect.arrayContaining(['EmailChangeProposed', 'ClosureProposed']))
})

const doneToAll = () => Promise.all(teachers().map(({ sub }) => doneByStaff(running.system.databaseUrl, sub)))
const teachers = () => [matched, unmatched, waiting]

/** The address of a page about what there is for it to act on. */
function addressIn(path: string): string {
  const isDecided = /\/(close|email)\/\w+$/.test(path)
  return addressOf(path, {
    ...named,
    ...(isDecided && { personId: waiting.sub }),
    ...(path.endsWith('/undo') && { mergeId: mergeDoneId }),
  })
}

/** Nothing by which a page could tell of any of the teachers. */
function tellsNothing(body: string, where: string) {
  for (const { facts } of teachers())
    for (const fact of [facts.lastName, facts.email, facts.trn, facts.nationalInsuranceNumber])
      if (fact) expect(body.toLowerCase(), where).not.toContain(fact.toLowerCase())
}

const nothingWasDone = async () => expect(await doneToAll(), 'nothing was done').toEqual(done)

/** One request as it is, with the cookies of a browser: where it leads to, or what it answers. */
async function asks(browser: PlainBrowser, address: string, posted?: Record<string, string>) {
  const url = new URL(at(address))
  const response = await fetch(url, {
    redirect: 'manual',
    headers: {
      cookie: browser.cookies.header(url) ?? '',
      accept: 'text/html',
      ...(posted && { origin: url.origin, 'content-type': 'application/x-www-form-urlencoded' }),
    },
    ...(posted && { method: 'POST', body: new URLSearchParams(posted).toString() }),
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

/** It takes nothing but what is posted. */
const ONLY_POSTED = '/support/second-factor/passkey-options'
const isRefusal = (status: number) => status >= 400 && status < 500
/** A page with nothing to post to it, by any person. */
const NO_FORM = 405

/** A member whom an owner sends away while they are at work. */
async function aLeaver(member: Member) {
  const { system } = running
  const browser = await signedInPlainly(member, system)
  expect((await browser.open(at('/support/people'))).status).toBe(200)
  const owner = await signedInPlainly(await joinStaff(system.databaseUrl, 'OWNER'), system)
  const { $ } = await goesThrough(owner, at(`/support/admin/staff/${member.id}/end`))
  expect($('main').text()).toContain('Left')
  return browser
}

test('it is said of every page there is whom it is for, and of no other', () => {
  expect(pagesWithRow.toSorted()).toEqual(staffPages.map(({ path }) => path).toSorted())
})

type Outsider = {
  arrives: () => Promise<PlainBrowser>
  open?: readonly string[]
  leadsTo: string
  /** The page at the end of that way, when they have given their address if it asks for it. */
  facts?: () => SampleFacts
  says: string
}

/** Whoever has no session that opens anything. */
const outsiders: Record<string, Outsider> = {
  'a stranger': {
    arrives: async () => new PlainBrowser(),
    leadsTo: '/support/sign-in',
    says: 'What is your email address?',
  },
  'a teacher who is signed in': {
    arrives: async () => unmatched.browser,
    leadsTo: '/support/sign-in',
    facts: () => unmatched.facts,
    says: 'You are not a member of staff',
  },
  'a member of staff who has left': {
    arrives: () => aLeaver(leaver),
    leadsTo: '/support/sign-in',
    facts: () => leaver.facts,
    says: 'You are not a member of staff',
  },
  'a member of staff who has not shown their second factor': {
    arrives: async () => halfSignedIn(await joinStaff(running.system.databaseUrl, 'LEAD'), running.system),
    open: FOR_SECOND_FACTOR,
    leadsTo: '/support/second-factor',
    says: 'Show',
  },
}

describe.each(Object.entries(outsiders))('%s', (_who, { arrives, open = [], leadsTo, facts, says }) => {
  const closed = staffPages.filter(({ path }) => !WAYS_IN.includes(path) && !open.includes(path))
  let browser: PlainBrowser
  beforeAll(async () => {
    browser = await arrives()
  })

  test('is led away from every page, whether they ask for it, post to it or ask for its data', async () => {
    for (const { path, routeId } of closed) {
      const address = addressIn(path)
      const data = new URL(at(address))
      data.searchParams.set('_data', routeId)
      const [got, posted, fetched] = await Promise.all([
        asks(browser, address),
        asks(browser, address, postingAt(path)),
        asks(browser, data.pathname + data.search),
      ])
      if (path !== ONLY_POSTED) {
        expect({ path, ...got }).toMatchObject({ path, status: 303, leadsTo })
      } else expect(isRefusal(got.status)).toBe(true)
      expect({ path, ...fetched }, 'a page is not answered as data').toMatchObject({ path, status: 404 })
      if (posted.status !== NO_FORM) {
        expect({ path, ...posted }).toMatchObject({ path, status: 303 })
        // A form whose session is over leads to a page first, which then leads away: it may have got a newer one meanwhile.
        const next = posted.leadsTo === leadsTo ? posted : await asks(browser, posted.leadsTo ?? '')
        expect({ path, leadsTo: next.leadsTo }).toEqual({ path, leadsTo })
      }
      for (const { body } of [got, posted, fetched]) tellsNothing(body, path)
    }
    await nothingWasDone()
  })

  test('comes to a page that says what they need, and is none of these', async () => {
    const tab = browser.newTab()
    await tab.open(at(addressIn('/support/people/:id')))
    if (facts) await walkPlainly(tab, facts(), running.system)
    expect(tab.page.$('h1').text()).toContain(says)
    if (!facts) tellsNothing(tab.page.$.html(), says)
  })
})

test('no page has another spelling of its address, by which it would open', async () => {
  const browser = await halfSignedIn(await joinStaff(running.system.databaseUrl, 'OWNER'), running.system)
  for (const { path } of staffPages)
    await Promise.all(
      otherSpellings(addressIn(path)).flatMap((spelling) =>
        [undefined, postingAt(path)].map(async (posted) => {
          const { status, body } = await asks(browser, spelling, posted)
          expect(status, `${posted ? 'POST' : 'GET'} ${spelling}`).toBeGreaterThanOrEqual(400)
          tellsNothing(body, spelling)
        }),
      ),
    )
})

describe.each(['AGENT', 'LEAD', 'OWNER'] as const)('%s', (role) => {
  const closed = (of: 'page' | 'form') =>
    staffPages
      .map(({ path }) => path)
      .filter((path) => !WAYS_IN.includes(path) && !rolesOf(path, of)?.includes(role))
  let browser: PlainBrowser
  beforeAll(async () => {
    const { system } = running
    browser = await signedInPlainly(await joinStaff(system.databaseUrl, role), system)
    for (const { sub } of teachers()) await goesThrough(browser, at(`/support/people/${sub}/open`))
  })

  test('is refused every page that is not for them, at its last button at the latest', async () => {
    const refused = closed('page').map(async (path) => {
      const { status, $ } = await goesThrough(browser.newTab(), at(addressIn(path)))
      // A file has no words but its figures.
      const says = /\.(csv|json)$/.test(path) ? '' : 'You do not have permission to do this'
      expect({ path, status, says: $('h1').text() }, $('main').text()).toEqual({ path, status: 403, says })
      tellsNothing($('main').text(), path)
    })
    await Promise.all(refused)
    await nothingWasDone()
  })

  test('is refused what they post to a form that is not for them, without having seen it', async () => {
    const refused = closed('form').map(async (path) => {
      const { status, leadsTo, body } = await asks(browser, addressIn(path), postingAt(path))
      if (status !== NO_FORM)
        expect({ path, status, leadsTo }, body).toEqual({ path, status: 403, leadsTo: null })
      tellsNothing(body, path)
    })
    await Promise.all(refused)
    await nothingWasDone()
  })
})
