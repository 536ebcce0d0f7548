import type { SampleFacts } from '@identity/sample-people'
import { expect, test } from 'vitest'
import { asRead } from '../browser/as-read.ts'
import { type Hop, PlainBrowser } from '../plain/plain-browser.ts'
import { signInPlainly, startPlainly, walkPlainly } from '../plain/plain-teacher.ts'
import { mailboxOf } from '../system/mailbox.ts'
import { useSystem } from '../system/system.ts'
import { forgetLimits, withTables } from '../system/tables.ts'
import { useTeachers } from '../teacher/crowd.ts'

// What a stranger sees of an address or a TRN that is not theirs, over HTTP and against the whole system: status, redirects, cookies, sizes,
// words, mail, time. All of it is the same for a known and an unknown address, until a passcode is proved.

const running = useSystem({ env: { TRUSTED_PROXIES: '1', MATCH_FLOOR_MS: '250' }, needsBrowser: false })
const nextTeacher = useTeachers('matched') // no identity of this system is theirs

let computers = 0
function aComputer(): PlainBrowser {
  computers += 1
  return new PlainBrowser({ clientAddress: `198.51.${Math.floor(computers / 250)}.${(computers % 250) + 1}` })
}

const forget = () => withTables(running.system.databaseUrl, forgetLimits)

type Seen = {
  path: string
  status: number
  location: string | null
  cookies: string[]
  headers: string[]
  size: number
  words: string
}

/** One answer without what every journey has of its own: its uid, nonces, times, signatures, and the address that was typed. */
function seenOf({ url, status, headers, setCookies, body }: Hop, typed: readonly string[]): Seen {
  const plain = (text: string) =>
    typed
      .reduce(
        (rest, word) => rest.replaceAll(word, '(typed)').replaceAll(encodeURIComponent(word), '(typed)'),
        text,
      )
      .replace(/\/interaction\/[\w-]+/g, '/interaction/(uid)')
      .replace(/nonce(-|=")[\w+/=]+/g, 'nonce$1(nonce)')
      .replace(/\d{1,2}(:\d\d)?[ap]m|midday|midnight/g, '(time)')
      .replace(/data-session-seconds="\d+"/, 'data-session-seconds="(seconds)"')
  const location = headers.get('location')
  const words = plain(asRead(body))
  return {
    path: plain(url.pathname),
    status,
    location: location && plain(location),
    cookies: setCookies.map((line) => {
      const [pair = '', ...attributes] = line.split('; ')
      const [name = '', value = ''] = pair.split('=')
      const lasting = attributes.filter((attribute) => !attribute.startsWith('expires='))
      return `${name} of ${decodeURIComponent(value).length} characters; ${lasting.map(plain).join('; ')}`
    }),
    headers: [...headers.keys()].filter((name) => name !== 'date').sort(),
    size: words.length,
    words,
  }
}

/** Everything that can be done with an address without reading its mail. */
async function withoutItsMail(address: string) {
  const { sandboxUrl } = running.system
  const mailbox = mailboxOf(sandboxUrl, address)
  const mailsBefore = (await mailbox.messages()).length
  const browser = aComputer()
  const hops: Hop[] = []
  const keep = async (going: Promise<{ hops: Hop[] }>) => void hops.push(...(await going).hops)
  await startPlainly(browser, sandboxUrl)
  const sent = await browser.press({ emailAddress: address })
  hops.push(...sent.hops.slice(0, -1)) // the page says what became of the mail, which takes as long as it takes
  await mailbox.next('passcode', mailsBefore)
  await keep(settled(browser))
  for (const passcode of ['', '12', '000000', '000001', '000002']) await keep(browser.press({ passcode }))
  await keep(browser.press({}, 'main form button.govuk-button--secondary')) // too soon for another one
  await keep(browser.open(browser.page.url))
  await keep(browser.open('what-we-ask'))
  await keep(browser.open('email'))
  const other = aComputer()
  await startPlainly(other, sandboxUrl)
  await keep(other.press({ emailAddress: address })) // at another computer, too soon as well
  return {
    seen: hops.map((hop) => seenOf(hop, [address])),
    mails: (await mailbox.messages())
      .slice(0, -mailsBefore || undefined)
      .map(({ subject, body }) => [
        subject,
        body.replace(/\d{6}|\d{1,2}(:\d\d)?[ap]m|midday|midnight/g, '#'),
      ]),
  }
}

/** The passcode page once the mail was delivered, which takes as long as it takes. */
async function settled(browser: PlainBrowser) {
  const until = Date.now() + 10_000
  for (;;) {
    const page = await browser.open(new URL('passcode', browser.page.url))
    if (page.$('[role=status]').length > 0 && /delivered/.test(page.$('main').text())) return page
    if (Date.now() > until) throw new Error('the mail was not delivered')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

test('an address that is known looks to a stranger like one that nobody has', async () => {
  const { facts } = nextTeacher()
  const { sandboxUrl } = running.system
  const stranger = `${'n'.repeat(facts.email.indexOf('@'))}${facts.email.slice(facts.email.indexOf('@'))}`
  await signInPlainly(aComputer(), facts, { sandboxUrl })
  const known = await withoutItsMail(facts.email)
  const unknown = await withoutItsMail(stranger)
  expect(known.seen).toEqual(unknown.seen)
  expect(known.mails).toEqual(unknown.mails)
  expect(unknown.mails).toHaveLength(1)
  expect(unknown.seen.length).toBeGreaterThan(10)
})

test('a TRN that is claimed looks like one that is free, and like one that does not exist, to whoever knows nothing else', async () => {
  const { sandboxUrl } = running.system
  const [owner, free] = [nextTeacher(), nextTeacher()]
  await signInPlainly(aComputer(), owner.facts, { sandboxUrl })
  const guess = async (trn: string, email: string) => {
    await forget()
    const browser = aComputer()
    const unrecorded: SampleFacts = {
      email,
      firstName: 'Guy',
      lastName: 'Guesser',
      dateOfBirth: '1971-01-01',
      trn,
      hasQts: false,
    }
    const hops: Hop[] = []
    await startPlainly(browser, sandboxUrl)
    await walkPlainly(browser, unrecorded, {
      sandboxUrl,
      until: 'result',
      onPage: (_step, page) => void hops.push(...page.hops),
    })
    hops.push(...browser.page.hops)
    // The passcode page says what became of the mail, which takes as long as it takes.
    return hops
      .slice(2)
      .filter(({ method, url }) => method === 'POST' || !url.pathname.endsWith('/passcode'))
      .map((hop) => seenOf(hop, [email, trn]))
  }
  const missing = await guess('1999999', 'guesser.one@example.com')
  expect(await guess(owner.record.trn, 'guesser.two@example.com')).toEqual(missing)
  expect(await guess(free.record.trn, 'guesser.six@example.com')).toEqual(missing)
  expect(missing.length).toBeGreaterThan(10)
})

test('a TRN that is claimed looks like one that is free to whoever knows enough to match it, until they confirm their answers', async () => {
  const { sandboxUrl } = running.system
  const [owner, free] = [nextTeacher(), nextTeacher()]
  await signInPlainly(aComputer(), owner.facts, { sandboxUrl })
  const upToCheck = async ({ facts }: typeof owner, email: string) => {
    await forget()
    const browser = aComputer()
    const hops: Hop[] = []
    await startPlainly(browser, sandboxUrl)
    const told = { ...facts, email, preferredName: 'Sam' }
    await walkPlainly(browser, told, {
      sandboxUrl,
      until: 'check-answers',
      onPage: (_step, page) => void hops.push(...page.hops),
    })
    hops.push(...browser.page.hops)
    return {
      path: hops.slice(2).map((hop) => seenOf(hop, []).path),
      words: browser.page.$('h1, .govuk-inset-text, dt').text(),
    }
  }
  const claimed = await upToCheck(owner, 'enough.one@example.com')
  expect(claimed).toEqual(await upToCheck(free, 'enough.two@example.com'))
  expect(claimed.words).toContain('We’ve found your teaching record')
})

test('a known address takes no longer than one that nobody has', async () => {
  const { sandboxUrl } = running.system
  const { facts } = nextTeacher()
  await signInPlainly(aComputer(), facts, { sandboxUrl })
  const ROUNDS = 24
  const times = { known: [] as number[], unknown: [] as number[] }
  const ask = async (address: string) => {
    await forget()
    const browser = aComputer()
    await startPlainly(browser, sandboxUrl)
    const startedAt = performance.now()
    await browser.press({ emailAddress: address })
    return performance.now() - startedAt
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    // Alternating, and each first as often as the other: whatever the machine does, it does to both.
    const inOrder = round % 2 === 0 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const)
    for (const which of inOrder) {
      times[which].push(await ask(which === 'known' ? facts.email : `nobody.${round}@example.com`))
    }
  }
  const differences = times.known.map((known, round) => known - (times.unknown[round] ?? 0))
  // Noise is how far single differences lie from their median: a real difference would move all of them.
  const difference = Math.abs(median(differences))
  const noise = median(differences.map((one) => Math.abs(one - median(differences))))
  expect(difference, `difference ${difference} ms, noise ${noise} ms`).toBeLessThan(Math.max(2 * noise, 10))
})

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}
