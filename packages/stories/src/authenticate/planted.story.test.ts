import type { SampleFacts } from '@identity/sample-people'
import { describe, expect, test } from 'vitest'
import { asRead } from '../browser/as-read.ts'
import { PlainBrowser, type PlainPage } from '../plain/plain-browser.ts'
import { claimsPlainly, signInPlainly, startPlainly, walkPlainly } from '../plain/plain-teacher.ts'
import { mailboxOf } from '../system/mailbox.ts'
import { PRODUCTION_LIMITS } from '../system/story-settings.ts'
import { useSystem } from '../system/system.ts'
import { useTeachers } from '../teacher/crowd.ts'

// Two browsers: an attacker begins a sign-in, plants its cookies in a victim's browser, and waits until the victim has proved who they are.

const running = useSystem({ env: PRODUCTION_LIMITS, needsBrowser: false })
const nextTeacher = useTeachers('matched') // no identity of this system is theirs

/** The cookies of the relying service are another host’s: nothing of ours depends on them. */
const isOurs = (name: string) => !name.startsWith('npq_')
/** What can be planted where ours is https: a `__Host-` name cannot. */
const isPlantedOverHttps = (name: string) => isOurs(name) && name !== 'browser'

async function anAttack(isPlanted: (name: string) => boolean) {
  const attacker = new PlainBrowser()
  const first = await startPlainly(attacker, running.system.sandboxUrl)
  const journey = new URL('.', first.url) // /interaction/{uid}/
  const victim = new PlainBrowser({ cookies: attacker.cookies.copy(isPlanted) })
  return { attacker, victim, journey }
}

/** Every page that the attacker can open and every button that they can press, with the cookies that they still have. */
async function everythingOf(attacker: PlainBrowser, journey: URL): Promise<PlainPage[]> {
  const pages: PlainPage[] = []
  for (const step of ['continue', 'check-answers', 'result', 'name', 'what-we-ask', '']) {
    pages.push(await attacker.open(new URL(step, journey)))
    pages.push(await attacker.post({ url: new URL(step || 'continue', journey), fields: {} }))
  }
  pages.push(await attacker.post({ url: new URL('passcode', journey), fields: { passcode: '000000' } }))
  pages.push(await attacker.open(new URL('complete', journey)))
  const [, uid] = /interaction\/([^/]+)/.exec(journey.pathname) ?? []
  pages.push(await attacker.open(new URL(`/connect/authorize/${uid}`, journey)))
  return pages
}

async function expectNothing(
  attacker: PlainBrowser,
  journey: URL,
  { email, firstName, lastName }: SampleFacts,
) {
  const pages = await everythingOf(attacker, journey)
  const hops = pages.flatMap((page) => page.hops)
  for (const { headers, url } of hops) {
    expect(headers.get('location') ?? '', url.pathname).not.toMatch(/ticket=|[?&]code=/)
  }
  const words = pages.map(({ $ }) => asRead($.html())).join(' ')
  for (const word of [email, `${firstName} ${lastName}`]) expect(words).not.toContain(word)
  expect(await claimsPlainly(attacker, running.system.sandboxUrl)).toBeNull()
}

test('with all of the attacker’s cookies that https lets be planted, the victim is told that the sign-in is another browser’s', async () => {
  const { facts } = nextTeacher()
  const { attacker, victim, journey } = await anAttack(isPlantedOverHttps)
  const page = await victim.open(new URL('email', journey))
  expect([page.status, page.$('h1').text()]).toEqual([409, 'This sign-in was started in another browser'])
  const posted = await victim.post({ url: new URL('email', journey), fields: { emailAddress: facts.email } })
  expect(posted.status).toBe(409)
  expect(await mailboxOf(running.system.sandboxUrl, facts.email).messages()).toEqual([])
  expect((await attacker.reload()).$('input[name=emailAddress]').length).toBe(1) // theirs, with nothing in it
})

describe('with all of the attacker’s cookies, over http, the victim is led through the pages, and the attacker', () => {
  test('is not signed in as a teacher whom we know', async () => {
    const { facts } = nextTeacher()
    const { sandboxUrl } = running.system
    await signInPlainly(new PlainBrowser(), facts, { sandboxUrl })
    const { attacker, victim, journey } = await anAttack(isOurs)
    await victim.open(new URL('email', journey))
    const steps = await walkPlainly(victim, facts, { sandboxUrl, until: 'continue' })
    expect(steps).toEqual(['email', 'passcode'])
    await expectNothing(attacker, journey, facts)
    const gone = await victim.press() // the victim's own press is the one that counts
    expect(gone.hops.some(({ headers }) => headers.get('location')?.includes('ticket='))).toBe(true)
    await expectNothing(attacker, journey, facts)
  })

  test('reads nothing that a new person types, and is not signed in as them', async () => {
    const { facts } = nextTeacher()
    const { sandboxUrl } = running.system
    const { attacker, victim, journey } = await anAttack(isOurs)
    await victim.open(new URL('email', journey))
    const steps = await walkPlainly(victim, facts, { sandboxUrl, until: 'check-answers' })
    expect(steps).toContain('date-of-birth')
    await expectNothing(attacker, journey, facts)
    // The attacker has used up what the facade knew of this sign-in, so it ends there for the victim too.
    await walkPlainly(victim, facts, { sandboxUrl, until: 'complete' })
    await expectNothing(attacker, journey, facts)
  })
})

test('with the cookies of the engine alone, the victim finishes the sign-in, and the attacker does not resume it however they spell its address', async () => {
  const { facts } = nextTeacher()
  const { sandboxUrl } = running.system
  const attacker = new PlainBrowser({ stopsBefore: ({ pathname }) => pathname.startsWith('/interaction/') })
  const { hops, url } = await startPlainly(attacker, sandboxUrl)
  const journey = new URL(`${hops.at(-1)?.headers.get('location')}/`, url)
  const [, uid] = /interaction\/([^/]+)/.exec(journey.pathname) ?? []

  const victim = new PlainBrowser({
    cookies: attacker.cookies.copy((name) => name.startsWith('_interaction')),
    stopsBefore: ({ pathname }) => pathname.startsWith('/connect/authorize/'),
  })
  await victim.open(new URL('email', journey))
  await walkPlainly(victim, facts, { sandboxUrl, until: 'complete' })
  const finished = victim.page
  expect(finished.url.pathname, 'the victim brought the ticket').toBe(`/interaction/${uid}/complete`)

  const spellings = [`connect/authorize/${uid}/`, `CONNECT/authorize/${uid}`, `connect/%61uthorize/${uid}`]
  const others = [`connect/authorize//${uid}`, 'connect/authorize/anything', `connect/authorize/${uid}`]
  const thief = new PlainBrowser({ cookies: attacker.cookies })
  for (const address of [...spellings, ...others]) {
    const { hops } = await thief.open(new URL(`/${address}`, journey))
    for (const { headers } of hops) expect(headers.get('location') ?? '', address).not.toContain('code=')
  }
  expect(await claimsPlainly(thief, sandboxUrl)).toBeNull()

  const resumed = await victim.newTab().open(finished.hops.at(-1)?.headers.get('location') ?? '')
  expect(resumed.hops.some(({ headers }) => headers.get('location')?.includes('code='))).toBe(true)
})

describe('a passcode whose answer never arrived', () => {
  test('is pressed again in the same browser, and leads on', async () => {
    const { facts } = nextTeacher()
    const { sandboxUrl } = running.system
    const browser = new PlainBrowser()
    await startPlainly(browser, sandboxUrl)
    await walkPlainly(browser, facts, { sandboxUrl, until: 'passcode' })
    const passcode = await mailboxOf(sandboxUrl, facts.email).next('passcode', 0)
    const lost = new PlainBrowser({ cookies: browser.cookies.copy() })
    await lost.post({ url: browser.page.url, fields: { passcode } })
    const [once, twice] = await Promise.all(
      [1, 2].map(() => browser.newTab().post({ url: browser.page.url, fields: { passcode } })),
    )
    for (const page of [once, twice]) expect(page?.url.pathname).toMatch(/\/what-we-ask$/)
    await browser.open(new URL('what-we-ask', browser.page.url))
    const steps = await walkPlainly(browser, facts, { sandboxUrl })
    expect(steps[0]).toBe('what-we-ask')
    expect(await claimsPlainly(browser, sandboxUrl)).toMatchObject({ trn: facts.trn })
  })
})
