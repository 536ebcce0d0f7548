import { randomBytes } from 'node:crypto'
import type { RequestListener, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect } from '@identity/database/connect'
import { createHttpServer, type Logger } from '@identity/runtime'
import { useTestDatabase as testDatabase } from '@identity/test-support'
import type { Sql } from 'postgres'
import { afterAll, beforeAll } from 'vitest'
import type { Identity, RegisteredClient } from '../api/identity-api.client.ts'
import { anIdentity, type FakeApi, startFakeApi } from '../api/identity-api.fake.ts'
import { createEngine } from '../engine/provider.ts'
import { type RollingEngine, startRollingEngine } from '../engine/rolling-engine.ts'
import { createSigningKeyRepository, type SigningKeyRepository } from '../keys/signing-key.repository.ts'
import { createArtifactRepository } from '../store/artifact.repository.ts'
import { createArtifactSeal } from '../store/artifact-seal.ts'
import { aKeyRing } from '../store/seal.fixture.ts'
import { createSeal } from '../store/seal.ts'
import { Browser } from './browser.fake.ts'
import { aMovableClock } from './movable-clock.fake.ts'
import { aService } from './service.fixture.ts'
import { silentLogger } from './silent-logger.fake.ts'

const pageAssets = {
  brand: 'off',
  stylesheet: '/assets/brand-off.css',
  script: '/assets/govuk-frontend.min.js',
  init: '/assets/init.js',
  icons: [],
} as const

type Running = {
  origin: string
  api: FakeApi
  sql: Sql
  keys: SigningKeyRepository
  engine: RollingEngine
  lookups: () => number
  close(): Promise<void>
}

export type FacadeOptions = {
  publicOrigin?: string
  /** Asked each time that a new engine is built. */
  cookieKeys?: () => string[]
  outboundHosts?: () => string[]
  logger?: Logger
  tellsEngineers?: boolean
}

/** The facade on real PostgreSQL and real HTTP, with an API that stands for ours. Everything is there from `beforeAll` on. */
export function facadeForTests(options: FacadeOptions = {}) {
  const database = testDatabase()
  const clock = aMovableClock()
  let running: Running | undefined

  beforeAll(async () => {
    running = await start(database.url, clock, options)
  }, 60_000)
  afterAll(() => running?.close())

  const it = () => {
    if (!running) throw new Error('the facade runs from beforeAll on')
    return running
  }
  return {
    clock,
    get origin() {
      return it().origin
    },
    get api() {
      return it().api
    },
    get sql() {
      return it().sql
    },
    get keys() {
      return it().keys
    },
    get engine() {
      return it().engine
    },
    /** How often codes, sessions and the like were looked for so far. */
    lookups: () => it().lookups(),
    aBrowser: () => new Browser(it().origin),
    aPerson(changes: Partial<Identity> = {}) {
      const identity = anIdentity(changes)
      it().api.state.identities.set(identity.id, identity)
      return identity
    },
    aService: (changes: Partial<RegisteredClient> = {}) => aService(it(), changes),
  }
}

async function start(
  databaseUrl: string,
  clock: ReturnType<typeof aMovableClock>,
  { publicOrigin, ...options }: FacadeOptions,
): Promise<Running> {
  const cookieKeys = [randomBytes(32).toString('hex')]
  let lookups = 0
  const sql = connect(databaseUrl)
  const ring = aKeyRing()
  const seal = createSeal(ring)
  const artifactSeal = createArtifactSeal(ring, 'compact')
  const api = await startFakeApi()
  let handle: RequestListener | undefined
  const server = createHttpServer((request, response) => handle?.(request, response))
  const origin = await listen(server)
  const keyRepository = createSigningKeyRepository(sql, seal, silentLogger)
  const engine = await startRollingEngine({
    build: (signingKeys) =>
      createEngine({
        origin: new URL(publicOrigin ?? origin),
        cookieKeys: options.cookieKeys?.() ?? cookieKeys,
        signingKeys,
        keyRepository,
        artifacts: counted(createArtifactRepository(sql, artifactSeal, silentLogger), () => {
          lookups += 1
        }),
        api: api.client,
        clientChanges: { isHeard: () => false, onChange: () => undefined },
        clientVersions: api.clientVersions,
        workerTokens: api.workerTokens,
        outboundHosts: options.outboundHosts?.() ?? [],
        assets: { ...pageAssets, icons: [] },
        clock,
        tellsEngineers: options.tellsEngineers ?? false,
        logger: options.logger ?? silentLogger,
      }),
    keys: keyRepository,
    clock,
    logger: silentLogger,
  })
  handle = engine.handle

  return {
    origin,
    api,
    sql,
    keys: keyRepository,
    engine,
    lookups: () => lookups,
    async close() {
      engine.stop()
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
      await api.stop()
      await sql.end()
    },
  }
}

function counted<Repository extends object>(repository: Repository, count: () => void): Repository {
  return new Proxy(repository, {
    get(target, name, receiver) {
      count()
      return Reflect.get(target, name, receiver)
    },
  })
}

export async function listen(server: Server): Promise<string> {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return `http://127.0.0.1:${port}`
}
