import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { createApp, createSchema } from '@identity/api/app'
import { demoServices } from '@identity/api/demo-services'
import { createDeps, type Deps, readMatchFileConfig, throwAwaySecrets } from '@identity/api/deps'
import { seedIdentities } from '@identity/api/seed-identities'
import { createDatabase, createScratchDatabase, type Database, migrate } from '@identity/database'
import { createLogger } from '@identity/runtime'
import { systemClock } from '@identity/values'
import { timings } from '../matching/measure.ts'

// `npm run bench:partner -- --identities N`: what a partner waits for, beside what the database alone takes for the same rows.
const { values } = parseArgs({
  options: { identities: { type: 'string', default: '20000' }, samples: { type: 'string', default: '300' } },
})
const [identities, samples] = [Number(values.identities), Number(values.samples)]
const RECORDS_EACH = 2 // of made-up records for each identity: some hold one
const WARM_UP = 30
const PAGE = 100
const SERVICE = 'register-for-npq'
const FIELDS = 'id version trn trnLookupStatus trnMatchLevel emailAddress dateOfBirth'
const NESTED = 'givenName { lastName } verifiedName { lastName } visit { lastVisitedAt }'
const list = (fields: string) =>
  `query ($after: String) { identities(first: ${PAGE}, after: $after) { pageInfo { endCursor } edges { node { ${fields} } } } }`
/** Between two measured requests: a limit that is used up would be measured, and not the answer. */
let forgetLimits = async () => {}
const say = (line: string) => process.stdout.write(`${line}\n`)

const scratch = await createScratchDatabase(readMatchFileConfig().DATABASE_URL, 'bench_partner')
process.once('SIGINT', () => scratch.drop().finally(() => process.exit(130)))
try {
  await migrate(scratch.url)
  const database = createDatabase(scratch.url)
  try {
    await measure(database)
  } finally {
    await database.close()
  }
} finally {
  await scratch.drop()
}

async function measure(database: Database): Promise<void> {
  const secrets = throwAwaySecrets()
  const deps = createDeps(database, secrets, systemClock)
  for (const service of demoServices('http://localhost:3003')) {
    await deps.inTransaction(({ clients }) => clients.register(service))
  }
  await seedIdentities({ database, secrets, identities, records: identities * RECORDS_EACH })
  const { sql } = database
  forgetLimits = async () => {
    await sql`update client_quota set seconds = '{}', requests = '{}', costs = '{}'`
  }
  const seen = await sql<{ id: string }[]>`
    select identity_id as id from service_visit where service_id = ${SERVICE} order by md5(identity_id::text) limit ${samples + WARM_UP}`
  const [{ count } = { count: 0 }] = await sql<{ count: number }[]>`
    select count(*)::int as count from service_visit where service_id = ${SERVICE}`
  const ids = seen.map(({ id }) => id)
  say(`${identities} identities, of whom the service sees ${count}; Node.js ${process.version}\n`)
  say('| what | n | p50 ms | p95 ms | p99 ms | max ms |\n| --- | --- | --- | --- | --- | --- |')
  const api = await anApi(deps)
  try {
    await timed('nothing asked, over HTTP', ids, () => api.ask('{ __typename }', {}))
    await timed('a bare query for one row', ids, (id) => sql`select * from identity where id = ${id}`)
    await timed('identity(id)', ids, (id) =>
      api.ask(`query ($id: ID!) { identity(id: $id) { ${FIELDS} } }`, { id }),
    )
    await timed('identity(id), names, match and visits', ids, (id) =>
      api.ask(`query ($id: ID!) { identity(id: $id) { ${FIELDS} trnMatchedBy ${NESTED} } }`, { id }),
    )
    await timed(
      'a bare query for a page of 100 rows',
      ids,
      (id) =>
        sql`select i.* from service_visit v join identity i on i.id = v.identity_id
        where v.service_id = ${SERVICE} and v.identity_id > ${id} order by v.identity_id limit ${PAGE}`,
    )
    const pages: [string, string][] = [
      ['identities(first: 100)', FIELDS],
      ['identities(first: 100), names and visits', `id ${NESTED}`],
    ]
    for (const [what, fields] of pages) {
      let after: string | null = null
      await timed(what, ids, async () => {
        const page: Page = await api.ask(list(fields), { after })
        after = page.identities.pageInfo.endCursor
      })
    }
    await timed('identitiesByIds, of 100', ids, (_id) =>
      api.ask(`query ($ids: [ID!]!) { identitiesByIds(ids: $ids) { ${FIELDS} } }`, {
        ids: ids.slice(0, PAGE),
      }),
    )
  } finally {
    await api.close()
  }
  say(`\nload average ${loadavg()[0]?.toFixed(2)}`)
}

type Page = { identities: { pageInfo: { endCursor: string | null } } }

/** The API over real HTTP, with everything at its door but the check of the token. */
async function anApi(deps: Deps) {
  const { app, close } = await createApp({
    schema: await createSchema(),
    deps,
    readCaller: async () => ({ kind: 'service', clientId: SERVICE, scopes: new Set(['user:read']) }),
    logger: createLogger({ name: 'bench', level: 'silent' }),
    isReady: async () => true,
  })
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    async ask<Data>(query: string, variables: Record<string, unknown>): Promise<Data> {
      const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      })
      const { data, errors } = (await response.json()) as { data?: Data; errors?: unknown }
      if (!data || errors) throw new Error(`the API answered ${response.status} ${JSON.stringify(errors)}`)
      return data
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await close()
    },
  }
}

async function timed<Item>(
  what: string,
  items: readonly Item[],
  ask: (item: Item) => Promise<unknown>,
): Promise<void> {
  for (const item of items.slice(0, WARM_UP)) {
    await forgetLimits()
    await ask(item)
  }
  const times: number[] = []
  for (const item of items.slice(WARM_UP)) {
    await forgetLimits()
    const begunAt = performance.now()
    await ask(item)
    times.push(performance.now() - begunAt)
  }
  const { count, p50, p95, p99, max } = timings(times)
  say(`| ${what} | ${count} | ${[p50, p95, p99, max].map((time) => time.toFixed(1)).join(' | ')} |`)
}
