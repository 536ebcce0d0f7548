import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { useWorld } from '../../testing/a-world.ts'
import { aMachine } from '../partner.fixture.ts'
import { answerOnce } from './answer-once.ts'
import { KEY_KEPT_MS, sweepIdempotencyKeys } from './sweep-idempotency-keys.job.ts'

const world = useWorld()

type Asked = {
  key?: string
  clientId?: string
  operation?: string
  who?: string
  header?: string
  scopes?: string[]
}

/** A mutation that records an event, and answers with a number of its own. */
async function mutate({ key, clientId, operation = 'blockPerson', who = 'Ada', header, scopes = [] }: Asked) {
  const { deps, clock } = world.get()
  const context = {
    ...{ caller: aMachine(clientId, ...scopes), deps, isReplay: false },
    ...(header !== undefined && { idempotencyHeader: header }),
  }
  const answer = await answerOnce(
    context,
    operation,
    { idempotencyKey: key, who },
    async ({ events }: typeof deps.repositories) => {
      const identityId = randomUUID()
      await events.record({ type: 'IdentityBlocked', identityId, reason: 'FRAUD' } as never, clock.now())
      return { kind: 'done', identityId, of: [who, null, 3, true] }
    },
  )
  return { answer, isReplay: context.isReplay }
}

const effects = async () => {
  const [row] = await world.get().database
    .sql`select count(*)::int as n from event where type = 'IdentityBlocked'`
  return row?.n as number
}
const codeOf = (refusal: { extensions?: { code?: string; http?: { status: number } } }) => [
  refusal.extensions?.code,
  refusal.extensions?.http?.status,
]
const refusalOf = (asked: Asked) => mutate(asked).then(() => ['DONE'], codeOf)

test('the same input under the same key is done once, and the first answer is given again to the byte', async () => {
  const before = await effects()
  const key = randomUUID()
  const first = await mutate({ key })
  world.get().clock.forward(60_000)
  const again = await mutate({ key, header: `"${key}"` })
  expect([first.isReplay, again.isReplay]).toEqual([false, true])
  expect(JSON.stringify(again.answer)).toBe(JSON.stringify(first.answer))
  expect(await effects()).toBe(before + 1)
})

test('a key is of one client and one operation', async () => {
  const before = await effects()
  const key = randomUUID()
  await mutate({ key })
  await mutate({ key, clientId: 'claim' })
  await mutate({ key, operation: 'unblockPerson' })
  expect(await effects()).toBe(before + 3)
})

test('another input under a key that was used is refused, and nothing is done', async () => {
  const key = randomUUID()
  await mutate({ key })
  const before = await effects()
  expect(await refusalOf({ key, who: 'Grace' })).toEqual(['IDEMPOTENCY_KEY_REUSED', 422])
  expect(await effects()).toBe(before)
})

test('without a key, or with a malformed one, nothing is done', async () => {
  const before = await effects()
  expect(await refusalOf({})).toEqual(['IDEMPOTENCY_KEY_MISSING', 400])
  expect(await refusalOf({ key: 'too short' })).toEqual(['BAD_USER_INPUT', 400])
  expect(await effects()).toBe(before)
})

test('sixteen calls at once with one key have one effect and one answer', async () => {
  const before = await effects()
  const key = randomUUID()
  const answers = await Promise.all(Array.from({ length: 16 }, () => mutate({ key })))
  expect(await effects()).toBe(before + 1)
  expect(new Set(answers.map(({ answer }) => JSON.stringify(answer))).size).toBe(1)
  expect(answers.filter(({ isReplay }) => !isReplay)).toHaveLength(1)
})

test('sixteen inputs at once under one key: one is done, the others are told that it was used', async () => {
  const before = await effects()
  const key = randomUUID()
  const calls = Array.from({ length: 16 }, (_, n) => refusalOf({ key, who: `Ada ${n}` }))
  const codes = (await Promise.all(calls)).map(([code]) => code)
  expect(await effects()).toBe(before + 1)
  expect(codes.toSorted()).toEqual(['DONE', ...Array(15).fill('IDEMPOTENCY_KEY_REUSED')])
})

const READS_TRN = ['invitation:write', 'identity:read', 'identity.trn:read']

test.each([
  ['the TRN no more', READS_TRN, ['invitation:write', 'identity:read'], 'INSUFFICIENT_SCOPE'],
  ['its own people alone', [...READS_TRN, 'identities.all:read'], READS_TRN, 'INSUFFICIENT_SCOPE'],
  ['more', ['invitation:write'], READS_TRN, 'DONE'],
  ['the same by the older name of the scopes', READS_TRN, ['user:read'], 'DONE'],
])('a key that is used again by a token that sees %s', async (_what, first, again, code) => {
  const key = randomUUID()
  await mutate({ key, scopes: first })
  const before = await effects()
  expect((await refusalOf({ key, scopes: again }))[0]).toBe(code)
  expect((await refusalOf({ key, scopes: first }))[0]).toBe('DONE')
  expect(await effects()).toBe(before)
})

test('an answer that an older build kept, without the scopes of its token, is given again', async () => {
  const key = randomUUID()
  await mutate({ key, scopes: READS_TRN })
  await world.get().database.sql`update idempotency_key set scopes = null`
  expect(await refusalOf({ key, scopes: ['invitation:write'] })).toEqual(['DONE'])
})

test('while the first call is still running, a second is told to come back; the key is good then', async () => {
  const key = randomUUID()
  const { deps } = world.get()
  const request = 'the same'
  const call = {
    clientId: 'register-for-npq',
    operation: 'blockPerson',
    key,
    request,
    scopes: new Set<string>(),
  }
  const unfinished = deps.inTransaction(async ({ idempotencyKeys }) => {
    await idempotencyKeys.begin(call, deps.clock.now())
    expect(await refusalOf({ key })).toEqual(['IDEMPOTENCY_IN_PROGRESS', 409])
    throw new Error('killed')
  })
  await expect(unfinished).rejects.toThrow('killed')
  expect(await refusalOf({ key })).toEqual(['DONE'])
})

test('work that fails leaves the key free', async () => {
  const key = randomUUID()
  const context = { caller: aMachine(), deps: world.get().deps }
  const failing = answerOnce(context, 'blockPerson', { idempotencyKey: key }, async () => {
    throw new Error('the database went away')
  })
  await expect(failing).rejects.toThrow('the database went away')
  expect(await refusalOf({ key })).toEqual(['DONE'])
})

test('what is kept can be read neither as a key, nor as a request, nor as an answer', async () => {
  const key = `of-${randomUUID()}`
  const { answer } = await mutate({ key, who: 'Mariam Okonkwo' })
  const rows = JSON.stringify(await world.get().database.sql`select * from idempotency_key`)
  for (const secret of [key, 'Mariam', answer.identityId]) expect(rows).not.toContain(secret)
})

test('a key is kept for seven days, and no longer', async () => {
  const { clock, deps, database } = world.get()
  await database.sql`truncate idempotency_key`
  const key = randomUUID()
  await mutate({ key })
  const kept = async () => (await database.sql`select 1 from idempotency_key`).length
  clock.forward(KEY_KEPT_MS)
  await sweepIdempotencyKeys(deps)
  expect(await kept()).toBe(1)
  clock.forward(1)
  await sweepIdempotencyKeys(deps)
  expect(await kept()).toBe(0)
  expect((await mutate({ key, who: 'Grace' })).isReplay).toBe(false)
})
