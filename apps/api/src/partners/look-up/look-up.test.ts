import { describe, expect, test } from 'vitest'
import { useWorld } from '../../testing/a-world.ts'
import { aMachine, ask, aVisitor, codesOf } from '../partner.fixture.ts'
import { LOOK_UPS } from './use-look-up.step.ts'

const world = useWorld()
const BY_TRN = 'query ($fact: String!) { found: identityByTrn(trn: $fact) { id } }'
const BY_EMAIL = 'query ($fact: String!) { found: identityByEmail(emailAddress: $fact) { id } }'
const caller = (clientId = 'register-for-npq') =>
  aMachine(clientId, 'identity.lookup-trn', 'identity.lookup-email')

const person = (at: string[], trn: string) =>
  aVisitor(world.get(), { at, trn, emailAddress: `Teacher.${trn}@example.com` })

describe.each([
  ['TRN', BY_TRN, '1005001', '1005002', '1005003'],
  [
    'email address',
    BY_EMAIL,
    'teacher.1005001@EXAMPLE.com',
    'teacher.1005002@example.com',
    'nobody@example.com',
  ],
])('by its %s', (_what, question, seen, hidden, none) => {
  test('an identity that the service sees is found; a hidden one looks like none, by the same statements', async () => {
    const [shown] = [
      await person(['register-for-npq'], '1005001'),
      await person(['claim'], '1005002'),
    ].filter(Boolean)
    const found = await ask(world.get(), caller(), question, { fact: seen })
    expect(found.data).toEqual({ found: { id: shown?.id } })

    const statements: string[] = []
    const debug = (_connection: number, statement: string) => void statements.push(statement)
    Object.assign(world.get().database.sql.options, { debug })
    const answers = []
    for (const fact of [hidden, none]) {
      answers.push({
        answer: await ask(world.get(), caller(), question, { fact }),
        statements: statements.splice(0),
      })
    }
    Object.assign(world.get().database.sql.options, { debug: false })
    expect(answers[0]).toEqual(answers[1])
    expect(answers[0]?.answer).toEqual({ data: { found: null } })
    expect(answers[0]?.statements).toHaveLength(2)
    await world.get().database
      .sql`update identity set trn = null, trn_match_level = null, trn_lookup_status = 'NONE', email_key = id::text`
  })
})

test.each([
  ['too short', BY_TRN, '100500'],
  ['written as on paper', BY_TRN, 'RP 10/05001'],
  ['no address', BY_EMAIL, 'teacher'],
])('what is %s is refused, and uses up no look-up', async (_what, question, fact) => {
  expect(codesOf(await ask(world.get(), caller(), question, { fact }))).toEqual(['BAD_USER_INPUT'])
  const rows = await world.get().database.sql`select 1 from rate_limit`
  expect(rows).toHaveLength(0)
})

test('a client looks up 60 people a minute, found or not; another client has its own', async () => {
  const tries = Array.from(
    { length: LOOK_UPS.max },
    (_, n) => `a${n}: identityByTrn(trn: "1${900_000 + n}") { id }`,
  )
  for (let n = 0; n < tries.length; n += 10)
    expect(codesOf(await ask(world.get(), caller(), `{ ${tries.slice(n, n + 10).join(' ')} }`))).toEqual([])
  const refused = await ask(world.get(), caller(), BY_EMAIL, { fact: 'teacher@example.com' })
  expect(refused.errors).toMatchObject([
    {
      extensions: {
        ...{ code: 'RATE_LIMITED', policy: 'look-ups' },
        http: { status: 429, headers: new Map([['retry-after', '60']]) },
      },
    },
  ])
  expect(codesOf(await ask(world.get(), caller('claim'), BY_TRN, { fact: '1005001' }))).toEqual([])
  world.get().clock.forward(60_000)
  expect(codesOf(await ask(world.get(), caller(), BY_TRN, { fact: '1005001' }))).toEqual([])
})
