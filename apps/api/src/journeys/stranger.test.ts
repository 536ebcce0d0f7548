import { describe, expect, test } from 'vitest'
import { aJourney } from '../testing/a-journey.ts'
import { useWorld, type World } from '../testing/a-world.ts'
import { anIdentity } from '../testing/an-identity.ts'
import { type Exchange, useHttp } from '../testing/use-http.ts'

// What a stranger can see of an address or a TRN that is not theirs: the bytes and headers of every answer, the mail, the queued jobs and the
// work in the database, which is what time shows. All of it has to be the same whoever the address belongs to, until a passcode is proved.
const world = useWorld()
const MINUTE = 60 * 1_000
const ask = useHttp(world)

type Seen = Exchange & { statements: string[] }

/** The API over real HTTP, and everything that could be seen of it. */
function watched(): { world: World; seen: Seen[] } {
  const seen: Seen[] = []
  const statements: string[] = []
  Object.assign(world.get().database.sql.options, {
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
  return { world: { ...world.get(), run }, seen }
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
const INSTANT = /\d{4}-\d\d-\d\dT[\d:.]+Z/g

/** Searches by match keys carry the keys themselves, which are everybody's own. */
const withoutKeys = (statement: string) => statement.replace(/-?\d{9,}(,\s*-?\d{9,})*/g, '(keys)')

/** Without what is different for every journey, whoever is on it. Lengths stay: `content-length` is compared as it is. */
const withoutIds = (text: string, ...own: string[]) =>
  own
    .reduce((rest, word) => rest.replaceAll(word, '(theirs)'), text)
    .replace(UUID, '(id)')
    .replace(INSTANT, '(instant)')
    .replace(/"browserSecret":"[\w-]{43}"/, '"browserSecret":"(secret)"')

/** Another six digits. */
const not = (digits: string) => ((Number(digits) + 1) % 1_000_000).toString().padStart(6, '0')

/** All that somebody can do who does not read the mail of `address`, and all that comes of it. */
async function withoutReadingItsMail(address: string) {
  const { world: watchedWorld, seen } = watched()
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

// All of one length, so that sizes can be compared.
const unknown = 'nobody.yet@example.com'
const addresses: [string, string, (emailAddress: string) => Promise<unknown>][] = [
  [
    'of somebody with an identity',
    'signed.inn@example.com',
    (emailAddress) => anIdentity(world.get(), { emailAddress }),
  ],
  [
    'of somebody who has claimed a TRN',
    'claimed.it@example.com',
    async (emailAddress) => {
      await world.get().teachingRecords({ trn: '2000001', email: emailAddress })
      await anIdentity(world.get(), { emailAddress, trn: '2000001' })
    },
  ],
  [
    'that stands on a teaching record which nobody has claimed',
    'on.record1@example.com',
    (email) => world.get().teachingRecords({ trn: '2000002', email }),
  ],
  [
    'of somebody whose record is being looked for',
    'is.pending@example.com',
    async (emailAddress) => {
      const { id } = await anIdentity(world.get(), { emailAddress })
      await world.get().database.sql`update identity set trn_lookup_status = 'PENDING' where id = ${id}`
    },
  ],
]

test.each(addresses)(
  'an address %s looks to a stranger like one that nobody has',
  async (_, address, known) => {
    expect(address).toHaveLength(unknown.length)
    await known(address)
    // Prepared statements are sent in another way the first time, so both are second times.
    await withoutReadingItsMail('warm.up.it@example.com')
    await world.get().forgetLimits()
    const stranger = await withoutReadingItsMail(unknown)
    await world.get().forgetLimits()
    const familiar = await withoutReadingItsMail(address)

    expect(familiar.answers).toEqual(stranger.answers)
    expect(familiar.statements).toEqual(stranger.statements)
    expect(familiar.queued).toEqual(stranger.queued)
    expect(familiar.mails).toEqual(stranger.mails)
    expect(stranger.answers.length).toBeGreaterThan(20)
    expect(stranger.statements.flat().length).toBeGreaterThan(100)
    expect(stranger.mails.length).toBeGreaterThan(3)
  },
)

test.each(['office@example.com', 'head@example.com'])(
  '%s is refused whether or not it has an identity',
  async (address) => {
    const refused = async () =>
      (await (await aJourney(world.get())).answer('sendPasscode', { emailAddress: address })).problems
    const before = await refused()
    await anIdentity(world.get(), { emailAddress: address })
    expect(await refused()).toEqual(before)
  },
)

test('an address that looks mistyped is asked about alike whether or not it has an identity', async () => {
  const asked = async () => {
    const { world: watchedWorld, seen } = watched()
    const journey = await aJourney(watchedWorld)
    seen.length = 0
    await journey.answer('sendPasscode', { emailAddress: 'jo.bloggs@gmial.com' })
    return seen.map(({ status, body, statements }) => ({ status, body, statements }))
  }
  await asked() // the first time statements are prepared
  const before = await asked()
  await anIdentity(world.get(), { emailAddress: 'jo.bloggs@gmial.com' })
  await anIdentity(world.get(), { emailAddress: 'jo.bloggs@gmail.com' })
  expect(await asked()).toEqual(before)
  expect(before[0]?.body).toContain('jo.bloggs@gmail.com')
})

describe('a TRN', () => {
  /** What somebody under an address of their own sees when they give a TRN, until they confirm their answers. */
  async function asked(trn: string, { lastName, confirms }: { lastName: string; confirms: boolean }) {
    await world.get().forgetLimits() // the fourth guess about one person is none: guessing.test.ts
    const { world: watchedWorld, seen } = watched()
    const emailAddress = `guesser${seen.length}${trn}@example.com`
    const journey = await aJourney(watchedWorld)
    await journey.proveEmail(emailAddress)
    await journey.giveNameAndDateOfBirth({ lastName })
    await journey.answer('answerNationalInsuranceNumber', {
      hasNationalInsuranceNumber: false,
      nationalInsuranceNumber: '',
    })
    await journey.answer('answerTrn', { knowledge: 'KNOWN', trn })
    await journey.look()
    if (confirms) {
      await journey.answer('answerQts', { hasQts: false })
      await journey.answer('confirmAnswers')
      await journey.answer('confirmAnswers')
      await journey.look()
    }
    return {
      answers: seen.map(({ status, headers, body }) => ({
        status,
        headers,
        body: withoutIds(body, emailAddress, trn),
      })),
      statements: seen.map(({ statements }) => statements),
    }
  }

  async function records() {
    const record = { lastName: 'Guessed', dateOfBirth: '1990-12-10' }
    await world
      .get()
      .teachingRecords(
        { ...record, trn: '2100001', firstName: 'Basil' },
        { ...record, trn: '2100002', firstName: 'Eve' },
      )
    await anIdentity(world.get(), { trn: '2100001' }).catch(() => {}) // claimed by the test before, perhaps
  }

  test('that is claimed, one that is free and one that does not exist look alike to somebody whose other facts do not agree', async () => {
    await records()
    const wrong = { lastName: 'Somebody', confirms: true }
    await asked('9999999', wrong)
    const missing = await asked('9999998', wrong)
    expect(await asked('2100001', wrong)).toEqual(missing)
    expect(await asked('2100002', wrong)).toEqual(missing)
    expect(missing.answers.length).toBeGreaterThan(10)
  })

  test('that is claimed and one that is free look alike to somebody whose other facts agree, until they confirm them', async () => {
    await world
      .get()
      .teachingRecords(
        { trn: '2200001', firstName: 'Ada', lastName: 'Claimed' },
        { trn: '2200002', firstName: 'Ada', lastName: 'NotYets' },
        { trn: '2200003', firstName: 'Ada', lastName: 'Warmups' },
      )
    await anIdentity(world.get(), { trn: '2200001' })
    const alike = async (trn: string, lastName: string) => {
      const { answers, statements } = await asked(trn, { lastName, confirms: false })
      return {
        statements,
        answers: answers.map((one) => ({ ...one, body: one.body.replaceAll(lastName, '(name)') })),
      }
    }
    await alike('2200003', 'Warmups')
    const free = await alike('2200002', 'NotYets')
    expect(await alike('2200001', 'Claimed')).toEqual(free)
    expect(free.answers.at(-1)?.body).toContain('"outcome":"RECORD_FOUND"')
  })
})
