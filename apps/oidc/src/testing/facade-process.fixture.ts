import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { connect } from '@identity/database/connect'
import { useTestDatabase as testDatabase } from '@identity/test-support'
import type { Sql } from 'postgres'
import { afterAll, beforeAll } from 'vitest'
import type { RegisteredClient } from '../api/identity-api.client.ts'
import { anIdentity, type FakeApi, startFakeApi } from '../api/identity-api.fake.ts'
import { Browser } from './browser.fake.ts'
import { listen } from './facade.fixture.ts'
import { aService } from './service.fixture.ts'

const APP = fileURLToPath(new URL('../..', import.meta.url))
const START_TIMEOUT_MS = 60_000

type Running = { api: FakeApi; sql: Sql; origin: string; environment: Record<string, string> }

/** The facade as operators run it: a process of its own, which a test kills and starts again at the same address. */
export function facadeProcessForTests() {
  const database = testDatabase()
  let running: Running | undefined
  let child: ChildProcess | undefined

  beforeAll(async () => {
    const api = await startFakeApi()
    const sql = connect(database.url)
    const origin = await aFreeOrigin()
    const environment = {
      ...api.settings,
      PATH: process.env.PATH ?? '',
      ORIGIN: origin,
      OIDC_PORT: new URL(origin).port,
      DATABASE_URL: database.url,
      OIDC_SEALING_KEYS: `k1:${randomBytes(32).toString('base64url')}`,
      OIDC_COOKIE_KEYS: randomBytes(32).toString('hex'),
    }
    running = { api, sql, origin, environment }
    child = await start(environment)
  }, START_TIMEOUT_MS)
  afterAll(async () => {
    if (child) await kill(child)
    await running?.api.stop()
    await running?.sql.end()
  })

  const it = () => {
    if (!running) throw new Error('the facade runs from beforeAll on')
    return running
  }
  return {
    get api() {
      return it().api
    },
    get sql() {
      return it().sql
    },
    /** SIGKILL: nothing is finished, nothing is closed. */
    async kill() {
      if (child) await kill(child)
    },
    async startAgain({ minutesAhead = 0 } = {}) {
      child = await start(it().environment, minutesAhead)
    },
    /** One that is the test's own, for a lock that it holds. */
    aConnection: () => connect(database.url, { max: 1 }),
    aBrowser: () => new Browser(it().origin),
    aPerson() {
      const identity = anIdentity()
      it().api.state.identities.set(identity.id, identity)
      return identity
    },
    aService: (changes: Partial<RegisteredClient> = {}) => aService(it(), changes),
  }
}

/** What a computer's wrong clock does to a process, before anything in it is loaded. */
function wrongClock(minutes: number): string {
  const code = `
    const Right = Date
    const now = () => Right.now() + ${minutes * 60_000}
    globalThis.Date = class extends Right {
      constructor(...parts) { if (parts.length === 0) super(now()); else super(...parts) }
      static now() { return now() }
    }`
  return `data:text/javascript,${encodeURIComponent(code)}`
}

async function start(environment: Record<string, string>, minutesAhead = 0): Promise<ChildProcess> {
  const clock = minutesAhead === 0 ? [] : ['--import', wrongClock(minutesAhead)]
  const child = spawn(process.execPath, [...clock, '--import', 'tsx', 'src/main/server.ts'], {
    cwd: APP,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  await new Promise<void>((listening, failed) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('"listening"')) listening()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', () => failed(new Error(`the facade did not start: ${said}`)))
  })
  return child
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

async function aFreeOrigin(): Promise<string> {
  const server = createServer()
  const origin = await listen(server)
  await new Promise((closed) => server.close(closed))
  return origin
}
