import { aJourney } from '../testing/a-journey.ts'
import type { World } from '../testing/a-world.ts'
import { not } from '../testing/answers.ts'
import type { Ask, Exchange } from '../testing/use-http.ts'

const MINUTE = 60 * 1_000

type Seen = Exchange & { statements: string[] }

/** The API over real HTTP, and everything that could be seen of it. */
export function watched(world: World, ask: Ask): { world: World; seen: Seen[] } {
  const seen: Seen[] = []
  const statements: string[] = []
  Object.assign(world.database.sql.options, {
    debug: (_connection: number, statement: string) => void statements.push(statement),
  })
  const run: World['run'] = async (caller, query, variables = {}) => {
    statements.length = 0
    const exchange = await ask(typeof caller === 'string' ? caller : null, query, variables)
    const { body } = exchange
    seen.push({ ...exchange, statements: statements.map(withoutKeys) })
    const { data, errors } = JSON.parse(body)
    if (errors) throw new Error(body)
    return data
  }
  return { world: { ...world, run }, seen }
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** Made from the journey's id. */
const REFERENCE = /"reference":"[0-9A-F]{4}-[0-9A-F]{4}"/g

const INSTANT = /\d{4}-\d\d-\d\dT[\d:.]+Z/g

/** Searches by match keys carry the keys themselves, which are everybody's own. */
const withoutKeys = (statement: string) => statement.replace(/-?\d{9,}(,\s*-?\d{9,})*/g, '(keys)')

/** Without what is different for every journey, whoever is on it. Lengths stay: `content-length` is compared as it is. */
export const withoutIds = (text: string, ...own: string[]) =>
  own
    .reduce((rest, word) => rest.replaceAll(word, '(theirs)'), text)
    .replace(UUID, '(id)')
    .replace(INSTANT, '(instant)')
    .replace(REFERENCE, '"reference":"(reference)"')
    .replace(/"browserSecret":"[\w-]{43}"/, '"browserSecret":"(secret)"')

/** All that somebody can do who does not read the mail of `address`, and all that comes of it. */
export async function withoutReadingItsMail(world: World, ask: Ask, address: string) {
  const { world: watchedWorld, seen } = watched(world, ask)
  const { clock, deliverPasscode, postBox, database } = watchedWorld
  const mailsBefore = postBox.mails.length
  const queued: unknown[] = []
  const jobs = async () => {
    const rows = await database.sql`
      select identifier, priority, max_attempts, attempts, run_at <= now() as due, length(payload::text) as length
      from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id`
    queued.push(rows.map((row) => ({ ...row })))
  }

  const journey = await aJourney(watchedWorld, { loginHint: address })
  await journey.look()
  await journey.answer('sendPasscode', { emailAddress: address })
  await jobs()
  await journey.look()
  const passcode = await deliverPasscode()
  await journey.look()
  await journey.answer('resendPasscode')
  for (const typed of ['', '12345', not(passcode), not(passcode)]) {
    await journey.answer('verifyPasscode', { passcode: typed })
  }
  clock.forward(MINUTE)
  await journey.answer('resendPasscode')
  await jobs()
  const newest = await deliverPasscode()
  for (let guess = 0; guess < 5; guess += 1) await journey.answer('verifyPasscode', { passcode: not(newest) })
  clock.forward(MINUTE)
  await journey.answer('sendPasscode', { emailAddress: address.toUpperCase() })
  await jobs()
  await deliverPasscode()
  clock.forward(16 * MINUTE)
  await journey.answer('verifyPasscode', { passcode: '123456' })
  await journey.answer('keepJourney')
  await journey.look()

  // In a journey of its own, as somebody at another computer.
  const another = await aJourney(watchedWorld)
  for (let time = 0; time < 4; time += 1) {
    await another.answer('sendPasscode', { emailAddress: address })
    await jobs()
    clock.forward(MINUTE)
  }
  await deliverPasscode()

  const mails = postBox.mails.slice(mailsBefore).map(({ to, personalisation, ...mail }) => ({
    to: withoutIds(to.toLowerCase(), address),
    keys: Object.keys({ ...mail, ...personalisation }),
    passcodeLength: personalisation.passcode?.length,
  }))
  return {
    answers: seen.map(({ status, headers, body }) => ({
      status,
      headers,
      body: withoutIds(body, address, address.toUpperCase()),
    })),
    statements: seen.map(({ statements }) => statements),
    queued,
    mails,
  }
}
