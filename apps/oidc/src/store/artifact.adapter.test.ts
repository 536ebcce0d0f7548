import { randomBytes } from 'node:crypto'
import { connect } from '@identity/database/connect'
import { useTestDatabase as testDatabase } from '@identity/test-support'
import type { AdapterPayload } from 'oidc-provider'
import type { Sql } from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withinRequest } from '../request/request-memory.ts'
import { aMovableClock } from '../testing/movable-clock.fake.ts'
import { silentLogger } from '../testing/silent-logger.fake.ts'
import { createArtifactAdapter } from './artifact.adapter.ts'
import { cleanUp } from './artifact.cleanup.ts'
import { createArtifactRepository } from './artifact.repository.ts'
import { createArtifactSeal } from './artifact-seal.ts'
import { aKeyRing } from './seal.fixture.ts'

const database = testDatabase()
const clock = aMovableClock()
const ring = aKeyRing()
let sql: Sql

const statements: string[] = []
beforeAll(() => {
  sql = connect(database.url, { max: 16 })
  const debug = (_connection: number, statement: string) => void statements.push(statement)
  Object.assign(sql.options, { debug })
})
afterAll(() => sql.end())

const repository = (keys = ring) =>
  createArtifactRepository(sql, createArtifactSeal(keys, 'compact'), silentLogger)
const adapterOf = (model: string, keys = ring) => createArtifactAdapter(model, repository(keys), clock)
const anId = () => randomBytes(16).toString('base64url')

async function store(model: string, payload: Partial<AdapterPayload> = {}, seconds = 60) {
  const id = payload.jti ?? anId()
  await adapterOf(model).upsert(id, { ...payload, kind: model, jti: id }, seconds)
  return id
}

test('what is stored comes back, and a second save replaces it', async () => {
  const id = await store('AccessToken', { accountId: 'kit' })
  expect(await adapterOf('AccessToken').find(id)).toEqual({ accountId: 'kit', kind: 'AccessToken', jti: id })
  await store('AccessToken', { accountId: 'lou', jti: id })
  expect(await adapterOf('AccessToken').find(id)).toMatchObject({ accountId: 'lou' })
})

test('a reader of the table learns no token and no person', async () => {
  const id = await store('AccessToken', { accountId: 'kit-lane', grantId: 'grant-of-kit' })
  const [row] = await sql`select artifact::text as whole from oidc.artifact order by created_at desc limit 1`
  for (const secret of [id, 'kit-lane', 'grant-of-kit']) expect(row?.whole).not.toContain(secret)
})

test('an id means nothing to another kind of artefact', async () => {
  const id = await store('AuthorizationCode')
  expect(await adapterOf('AccessToken').find(id)).toBeUndefined()
})

test('a payload moved to another row is not believed', async () => {
  const [mine, theirs] = [await store('Session', { uid: anId() }), await store('Session', { uid: anId() })]
  const rows = await sql`select payload_sealed from oidc.artifact where model = 'Session'`
  await sql`update oidc.artifact set payload_sealed = ${rows[0]?.payload_sealed} where model = 'Session'`
  const found = [await adapterOf('Session').find(mine), await adapterOf('Session').find(theirs)]
  expect(found.filter((payload) => payload !== undefined)).toHaveLength(1)
})

test('an artefact sealed with a key that we do not hold is as good as gone', async () => {
  const id = await store('AccessToken')
  expect(await adapterOf('AccessToken', aKeyRing('k2')).find(id)).toBeUndefined()
})

test('an older key of the ring still opens what it sealed', async () => {
  const id = await store('AccessToken')
  const [old] = ring
  const renewed = [{ id: 'k2', key: randomBytes(32) }, old] as const
  expect(await adapterOf('AccessToken', renewed).find(id)).toMatchObject({ jti: id })
})

test('of sixteen that use one code at once exactly one wins, and the rest withdraw its grant', async () => {
  const grantId = await store('Grant')
  const code = await store('AuthorizationCode', { grantId })
  const token = await store('AccessToken', { grantId })
  const outcomes = await Promise.allSettled(
    Array.from({ length: 16 }, () => adapterOf('AuthorizationCode').consume(code)),
  )
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected')
      expect(outcome.reason).toMatchObject({ error: 'invalid_grant', statusCode: 400 })
  }
  expect(await adapterOf('Grant').find(grantId)).toBeUndefined()
  expect(await adapterOf('AccessToken').find(token)).toBeUndefined()
})

test('a used code is remembered as used, for as long as it is kept', async () => {
  const code = await store('AuthorizationCode')
  await adapterOf('AuthorizationCode').consume(code)
  expect(await adapterOf('AuthorizationCode').find(code)).toMatchObject({ consumed: expect.any(Number) })
})

test('withdrawing a grant takes only what came from it', async () => {
  const [grant, other] = [anId(), anId()]
  const [mine, theirs] = [
    await store('AccessToken', { grantId: grant }),
    await store('AccessToken', { grantId: other }),
  ]
  await adapterOf('AccessToken').revokeByGrantId(grant)
  expect(await adapterOf('AccessToken').find(mine)).toBeUndefined()
  expect(await adapterOf('AccessToken').find(theirs)).toBeDefined()
})

test('a session keeps its uid when its id changes', async () => {
  const uid = anId()
  const before = await store('Session', { uid })
  await adapterOf('Session').destroy(before)
  const after = await store('Session', { uid, accountId: 'kit' })
  expect(await adapterOf('Session').findByUid(uid)).toMatchObject({ jti: after, accountId: 'kit' })
})

test('a slow request that still holds the id of before sign-in cannot bring that session back', async () => {
  const uid = anId()
  const before = await store('Session', { uid })
  await adapterOf('Session').destroy(before)
  const after = await store('Session', { uid, accountId: 'kit' })
  await store('Session', { uid, jti: before })
  expect(await adapterOf('Session').find(before)).toBeUndefined()
  expect(await adapterOf('Session').find(after)).toMatchObject({ accountId: 'kit' })
})

test('of sixteen services that one session signs in to at once none is forgotten', async () => {
  const uid = anId()
  const jti = await store('Session', { uid, accountId: 'kit', authorizations: {} })
  const services = Array.from({ length: 16 }, (_, number) => `service-${number}`)
  await Promise.all(
    services.map((service) =>
      store('Session', { uid, jti, accountId: 'kit', authorizations: { [service]: { sid: service } } }),
    ),
  )
  const session = await adapterOf('Session').findByUid(uid)
  expect(Object.keys(session?.authorizations ?? {}).sort()).toEqual(services.sort())
})

describe('within one request', () => {
  test('an artefact is read once, a session by either of its names; the next request reads it anew', async () => {
    const uid = anId()
    const session = await store('Session', { uid, accountId: 'kit' })
    const token = await store('AccessToken', { accountId: 'kit' })
    await withinRequest(async () => {
      expect(await adapterOf('Session').find(session)).toBeDefined()
      expect(await adapterOf('AccessToken').find(token)).toBeDefined()
      await sql`delete from oidc.artifact`
      expect(await adapterOf('Session').find(session)).toMatchObject({ accountId: 'kit' })
      expect(await adapterOf('Session').findByUid(uid)).toMatchObject({ jti: session })
      expect(await adapterOf('AccessToken').find(token)).toBeDefined()
    })
    expect(await adapterOf('Session').findByUid(uid)).toBeUndefined()
    expect(await withinRequest(() => adapterOf('AccessToken').find(token))).toBeUndefined()
  })

  test('a token is read together with its grant, and with what else its id could name', async () => {
    const grantId = await store('Grant', { accountId: 'kit' })
    const token = await store('AccessToken', { grantId })
    await withinRequest(async () => {
      expect(await adapterOf('ClientCredentials').find(token)).toBeUndefined()
      await sql`delete from oidc.artifact`
      expect(await adapterOf('AccessToken').find(token)).toMatchObject({ grantId })
      expect(await adapterOf('Grant').find(grantId)).toMatchObject({ accountId: 'kit' })
      expect(await adapterOf('RefreshToken').find(token)).toBeUndefined()
    })
  })

  test('a token is read together with its session, also when it is read along with the version of its client', async () => {
    const uid = anId()
    const session = await store('Session', { uid, accountId: 'kit' })
    const token = await store('AccessToken', { sessionUid: uid })
    const other = await store('AccessToken', { sessionUid: anId() })
    const looks = [
      () => adapterOf('AccessToken').find(token),
      () => repository().versionOfClient('never-changed', token),
    ]
    for (const look of looks) {
      await withinRequest(async () => {
        await look()
        statements.length = 0
        expect(await adapterOf('AccessToken').find(token)).toMatchObject({ sessionUid: uid })
        expect(await adapterOf('Session').findByUid(uid)).toMatchObject({ jti: session, accountId: 'kit' })
        expect(statements).toEqual([])
      })
    }
    await withinRequest(async () => {
      expect(await adapterOf('AccessToken').find(other)).toBeDefined()
      expect(await adapterOf('Session').findByUid(uid)).toMatchObject({ jti: session })
    })
  })

  test('a token from before tokens named their sessions has its session read by itself', async () => {
    const uid = anId()
    const session = await store('Session', { uid })
    const token = await store('AccessToken', { sessionUid: uid })
    await sql`update oidc.artifact set session_hash = null`
    await withinRequest(async () => {
      expect(await adapterOf('AccessToken').find(token)).toMatchObject({ sessionUid: uid })
      expect(await adapterOf('Session').findByUid(uid)).toMatchObject({ jti: session })
    })
  })

  test('a code is stored with its session, also where that is new or another request wrote it meanwhile', async () => {
    const expiresAt = new Date(clock.now().getTime() + 60_000)
    const [first, second, third] = [anId(), anId(), anId()]
    const code = (jti: string) => ({
      ...{ model: 'AuthorizationCode', id: jti, expiresAt },
      payload: { kind: 'AuthorizationCode', jti },
    })
    const save = (payload: AdapterPayload & { jti: string; uid: string }, held: string) => {
      statements.length = 0
      return repository().saveSession(
        { model: 'Session', id: payload.jti, payload, expiresAt },
        payload.uid,
        code(held),
      )
    }
    const jti = anId()
    const payload = { kind: 'Session', jti, uid: anId(), accountId: 'kit', authorizations: {} }

    await save(payload, first)
    expect(statements).toHaveLength(1)
    await withinRequest(async () => {
      await adapterOf('Session').find(jti)
      await save({ ...payload, authorizations: { mine: {} } }, second)
      expect(statements).toHaveLength(1)
    })
    await withinRequest(async () => {
      await adapterOf('Session').find(jti)
      await withinRequest(() => store('Session', { ...payload, authorizations: { theirs: {} } }))
      await save({ ...payload, authorizations: { late: {} } }, third)
    })
    for (const id of [first, second, third])
      expect(await adapterOf('AuthorizationCode').find(id)).toBeDefined()
    const stored = await adapterOf('Session').findByUid(payload.uid)
    expect(Object.keys(stored?.authorizations ?? {}).sort()).toEqual(['late', 'mine', 'theirs'])
  })

  test('what the request itself changed it reads again', async () => {
    const grantId = await store('Grant')
    const code = await store('AuthorizationCode', { grantId })
    const session = await store('Session', { uid: anId(), accountId: 'kit' })
    await withinRequest(async () => {
      await adapterOf('AuthorizationCode').find(code)
      await adapterOf('AuthorizationCode').consume(code)
      expect(await adapterOf('AuthorizationCode').find(code)).toMatchObject({ consumed: expect.any(Number) })
      await adapterOf('AuthorizationCode').revokeByGrantId(grantId)
      expect(await adapterOf('AuthorizationCode').find(code)).toBeUndefined()
      await adapterOf('Grant').destroy(grantId)
      expect(await adapterOf('Grant').find(grantId)).toBeUndefined()
      await adapterOf('Session').find(session)
      await adapterOf('Session').destroy(session)
      expect(await adapterOf('Session').find(session)).toBeUndefined()
    })
  })

  test('of sixteen services that sixteen requests sign in to at once none is forgotten', async () => {
    const uid = anId()
    const jti = await store('Session', { uid, accountId: 'kit', authorizations: {} })
    const services = Array.from({ length: 16 }, (_, number) => `service-${number}`)
    await Promise.all(
      services.map((service) =>
        withinRequest(async () => {
          await adapterOf('Session').find(jti)
          await store('Session', {
            uid,
            jti,
            accountId: 'kit',
            authorizations: { [service]: { sid: service } },
          })
        }),
      ),
    )
    const session = await adapterOf('Session').findByUid(uid)
    expect(Object.keys(session?.authorizations ?? {}).sort()).toEqual(services.sort())
  })

  test('a session that another request ended or renamed meanwhile is not brought back under its old id', async () => {
    const uid = anId()
    const before = await store('Session', { uid })
    await withinRequest(async () => {
      await adapterOf('Session').find(before)
      await sql`delete from oidc.artifact`
      await store('Session', { uid, accountId: 'kit' })
      await store('Session', { uid, jti: before })
    })
    expect(await adapterOf('Session').find(before)).toBeUndefined()
    expect(await adapterOf('Session').findByUid(uid)).toMatchObject({ accountId: 'kit' })
  })
})

test('expired artefacts are deleted ten minutes later, in batches that two copies can share', async () => {
  await sql`delete from oidc.artifact`
  for (let count = 0; count < 6; count += 1) await store('AccessToken', {}, 60)
  const lasting = await store('AccessToken', {}, 3600)
  clock.advance({ minutes: 10 })
  expect(await cleanUp({ artifacts: repository(), clock })).toBe(0)
  clock.advance({ minutes: 2 })
  const before = clock.now()
  const [first, second] = await Promise.all([
    repository().removeExpired(before, 3),
    repository().removeExpired(before, 3),
  ])
  clock.reset()
  expect(first + second).toBeGreaterThanOrEqual(3)
  await repository().removeExpired(new Date(before), 1000)
  expect(await sql`select 1 from oidc.artifact`).toHaveLength(1)
  expect(await adapterOf('AccessToken').find(lasting)).toBeDefined()
})

test('a backlog of expired artefacts is gone after one round, however long it has grown', async () => {
  await sql`
    insert into oidc.artifact (model, id_hash, payload_sealed, expires_at)
    select 'AccessToken', sha256(n::text::bytea), 'sealed', ${clock.now().toISOString()}::timestamptz - interval '1 hour'
    from generate_series(1, 2500) n`
  expect(await cleanUp({ artifacts: repository(), clock })).toBe(2500)
})
