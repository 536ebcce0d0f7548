import { createHash, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isTransactionControl } from '../counting/counted-links.ts'
import { PlainBrowser } from '../plain/plain-browser.ts'
import { signInPlainly, walkPlainly } from '../plain/plain-teacher.ts'
import { useSystem } from '../system/system.ts'
import { forgetLimits, withTables } from '../system/tables.ts'

// A system of its own: all that its processes send is counted.

const running = useSystem({ needsBrowser: false, isCounted: true })

type Cost = { apiCalls: number; statements: number }
type Row = { now: Cost; goal: Cost }

const OF_SIGN_IN: Cost = { apiCalls: 2, statements: 8 }
const OF_USERINFO: Cost = { apiCalls: 1, statements: 3 }
const row = (apiCalls: number, statements: number, goal = OF_SIGN_IN): Row => ({
  now: { apiCalls, statements },
  goal,
})

/**
 * What each request of a known person's sign-in, and of a silent one after it, costs now, and costs at most: calls of the API, and statements of the API and
 * the facade together, without the beginnings and ends of transactions. A change that makes one cheaper lowers its numbers towards the goal; none is raised.
 */
const BUDGET: Record<string, Row> = {
  'GET /connect/authorize': row(1, 3),
  'GET /interaction/:id': row(1, 2),
  'GET /interaction/:id/email': row(1, 5),
  'POST /interaction/:id/email': row(1, 8),
  'GET /interaction/:id/passcode': row(1, 6),
  'POST /interaction/:id/passcode': row(1, 17),
  'GET /interaction/:id/continue': row(1, 6),
  'POST /interaction/:id/continue': row(1, 6),
  'GET /interaction/:id/complete': row(1, 4),
  'GET /connect/authorize/:id': row(2, 9),
  'POST /connect/token': row(1, 4),
  'GET /connect/userinfo': row(1, 2, OF_USERINFO),
  'silent GET /connect/authorize': row(2, 5),
  'silent POST /connect/token': row(1, 4),
  'silent GET /connect/userinfo': row(1, 2, OF_USERINFO),
}

const CLIENT_ID = 'register-for-npq'
const TIMES = 3
const newcomer = {
  email: 'quentin.counted@example.com',
  firstName: 'Quentin',
  lastName: 'Counted',
  dateOfBirth: '1987-05-21',
  hasQts: false,
}

/** The least that each request cost: caches are warm then, and nothing else was under way. */
const least = new Map<string, Cost>()

async function counted<Answer>(name: string, ask: () => Promise<Answer>): Promise<Answer> {
  const { links } = running
  links.take()
  const answer = await ask()
  const sent = links.take().sent.filter(({ from }) => from !== 'worker')
  const cost = {
    apiCalls: sent.filter(({ to }) => to === 'api').length,
    statements: sent.filter((each) => each.to === 'database' && !isTransactionControl(each)).length,
  }
  const before = least.get(name) ?? cost
  least.set(name, {
    apiCalls: Math.min(before.apiCalls, cost.apiCalls),
    statements: Math.min(before.statements, cost.statements),
  })
  return answer
}

const pathOf = ({ pathname }: URL) => pathname.replace(/\/[\w-]{20,}/g, '/:id')

async function readSecret(): Promise<string> {
  const text = await readFile(join(running.dataDir, 'development-settings.json'), 'utf8')
  return JSON.parse(text).DEMO_CLIENT_SECRET
}

/** A service that counts what each of its requests costs, and each of its browser's. */
async function aCountingService() {
  const { origin, sandboxUrl } = running.system
  const redirectUri = `${sandboxUrl}/npq/callback`
  const basic = Buffer.from(`${CLIENT_ID}:${encodeURIComponent(await readSecret())}`).toString('base64')
  let kind = ''
  const browser = new PlainBrowser({
    stopsBefore: (url) => url.href.startsWith(redirectUri),
    around: ({ method, url }, ask) => counted(`${kind}${method} ${pathOf(url)}`, ask),
  })

  async function json(name: string, init: RequestInit): Promise<Record<string, string>> {
    const [, path = ''] = name.split(' ')
    const answer = await counted(`${kind}${name}`, async () => {
      const response = await fetch(new URL(path, origin), init)
      return { status: response.status, body: await response.json() }
    })
    expect(answer.status, name).toBe(200)
    return answer.body
  }

  return async function signIn({ isSilent = false } = {}): Promise<string[]> {
    kind = isSilent ? 'silent ' : ''
    const verifier = randomBytes(32).toString('base64url')
    const query = new URLSearchParams({
      client_id: CLIENT_ID,
      redirect_uri: redirectUri,
      response_type: 'code',
      scope: 'openid profile email trn',
      state: randomBytes(16).toString('base64url'),
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...(isSilent && { prompt: 'none' }),
    })
    await browser.open(`${origin}/connect/authorize?${query}`)
    const steps = await walkPlainly(browser, newcomer, { sandboxUrl })
    const callback = new URL(browser.page.hops.at(-1)?.headers.get('location') ?? '')
    const { access_token } = await json('POST /connect/token', {
      method: 'POST',
      headers: { authorization: `Basic ${basic}` },
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        redirect_uri: redirectUri,
        code: callback.searchParams.get('code') ?? '',
        code_verifier: verifier,
      }),
    })
    const { email } = await json('GET /connect/userinfo', {
      headers: { authorization: `Bearer ${access_token}` },
    })
    expect(email).toBe(newcomer.email)
    return steps
  }
}

test('no request of a sign-in makes more calls of the API, or asks the database more, than its budget says', async () => {
  const { sandboxUrl, databaseUrl } = running.system
  await signInPlainly(new PlainBrowser(), newcomer, { sandboxUrl })
  for (let time = 0; time < TIMES; time += 1) {
    await withTables(databaseUrl, forgetLimits)
    const signIn = await aCountingService()
    expect(await signIn()).toEqual(['email', 'passcode', 'continue'])
    expect(await signIn({ isSilent: true })).toEqual([])
  }

  const over = [...least].flatMap(([name, { apiCalls, statements }]) => {
    const { now = { apiCalls: 0, statements: 0 }, goal } = BUDGET[name] ?? {}
    const isOver = apiCalls > now.apiCalls || statements > now.statements
    return isOver ? [{ name, apiCalls, statements, now, goal }] : []
  })
  expect(over).toEqual([])
  expect([...least.keys()].toSorted()).toEqual(Object.keys(BUDGET).toSorted())
})

// A process that waits for something of its own is ended by force after ten seconds.
const STOPS_WITHIN_MS = 8_000 // on a machine with other work; two seconds on one without

test('a system that nobody uses stops at once when it is asked to', async () => {
  const askedAt = performance.now()
  await running.system.stop()
  expect(performance.now() - askedAt).toBeLessThan(STOPS_WITHIN_MS)
})
