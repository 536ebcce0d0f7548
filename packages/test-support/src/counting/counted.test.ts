import { createServer } from 'node:http'
import { connect } from '@identity/database'
import { afterEach, expect, test } from 'vitest'
import { useTestDatabase } from '../test-database.ts'
import { countedDatabase } from './counted-database.ts'
import { countedServer } from './counted-server.ts'
import { listen } from './listen.ts'
import type { Statement } from './statement-reader.ts'

const database = useTestDatabase()
const ends: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end()
})

async function counted() {
  const statements: Statement[] = []
  let roundTrips = 0
  const proxy = await countedDatabase(database.url, {
    statement: (statement) => statements.push(statement),
    roundTrip: () => {
      roundTrips += 1
    },
  })
  const sql = connect(proxy.url, { max: 1 })
  ends.push(proxy.stop, () => sql.end())
  await sql`select 0`
  statements.length = 0
  roundTrips = 0
  return { sql, statements, roundTrips: () => roundTrips, texts: () => statements.map(({ text }) => text) }
}

test('each statement is told once, in the words in which it was sent, however it was sent', async () => {
  const { sql, texts } = await counted()
  expect(await sql`select ${'é'} as letter`).toEqual([{ letter: 'é' }])
  await sql`select ${'again'} as letter`
  await sql.unsafe('select 3')
  expect(texts()).toEqual(['select $1 as letter', 'select $1 as letter', 'select 3'])
})

test('a transaction is told with its beginning and its end', async () => {
  const { sql, texts } = await counted()
  await sql.begin((inside) => inside`select 1`)
  expect(texts().map((text) => text.trim())).toEqual(['begin', 'select 1', 'commit'])
})

test('a statement is prepared when it has a name, and costs a round trip less the second time', async () => {
  const { sql, statements, roundTrips } = await counted()
  await sql`select ${'first'} as word`
  const first = roundTrips()
  await sql`select ${'second'} as word`
  expect(statements.map(({ isPrepared }) => isPrepared)).toEqual([true, true])
  expect(roundTrips() - first).toBeLessThan(first)
})

test('statements that leave in one packet cost one round trip', async () => {
  const { sql, roundTrips } = await counted()
  await sql.begin((inside) => inside.unsafe('select "one" from (select 1) as few ("one")'))
  expect(roundTrips(), 'the other is the commit').toBe(2)
})

test('a statement that is longer than a packet is passed on and told whole', async () => {
  const { sql, texts } = await counted()
  const long = 'x'.repeat(300_000)
  expect(await sql.unsafe(`select length('${long}') as length`)).toEqual([{ length: 300_000 }])
  expect(texts()).toEqual([`select length('${long}') as length`])
})

test('a request is told by its path and its operation, and answered by the server behind', async () => {
  const server = createServer((request, response) => {
    request.on('data', (body) => response.setHeader('x-body', String(body).length))
    request.on('end', () => response.writeHead(201).end(`${request.method} ${request.url}`))
  })
  const port = await listen(server)
  ends.push(() => new Promise((resolve) => server.close(resolve)))
  const told: string[] = []
  const proxy = await countedServer(`http://127.0.0.1:${port}`, (what) => told.push(what))
  ends.push(proxy.stop)
  const query = 'mutation TryPasscode($input: Input!) { tryPasscode(input: $input) { id } }'
  await fetch(`${proxy.url}/graphql`, { method: 'POST', body: JSON.stringify({ query }) })
  await fetch(`${proxy.url}/graphql`, { method: 'POST', body: JSON.stringify({ operationName: 'Known' }) })
  const answer = await fetch(`${proxy.url}/interaction/0123456789abcdefghij/complete?code=secret`)
  expect([answer.status, await answer.text()]).toEqual([
    201,
    'GET /interaction/0123456789abcdefghij/complete?code=secret',
  ])
  expect(told).toEqual(['POST /graphql TryPasscode', 'POST /graphql Known', 'GET /interaction/:id/complete'])
})
