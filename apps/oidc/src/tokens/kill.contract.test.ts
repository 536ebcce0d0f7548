import type { Sql } from 'postgres'
import { describe, expect, test, vi } from 'vitest'
import { facadeProcessForTests } from '../testing/facade-process.fixture.ts'
import { answerIn, signIn } from '../testing/sign-in.fixture.ts'

const facade = facadeProcessForTests()

const TEST_LOCK = 20_261_122
const STANDS_STILL_WITHIN_MS = 10_000
const TIMEOUT_MS = 60_000 // a process starts in each of these tests, on a machine that may be busy

/** Where the facade stands still: it waits for a lock that the test holds, inside the statement that writes this. */
type Moment = { when: 'insert' | 'update'; model: string }
/** What becomes of the statement whose facade is gone. PostgreSQL does not notice by itself, and may well carry it out. */
type Fate = 'lost' | 'stored'

async function standStill({ when, model }: Moment): Promise<Sql> {
  const holder = facade.aConnection()
  await holder`select pg_advisory_lock(${TEST_LOCK})`
  await facade.sql.unsafe(`
    create function oidc.stand_still() returns trigger language plpgsql as $$ begin
      perform set_config('lock_timeout', '0', true);
      perform pg_advisory_xact_lock(${TEST_LOCK});
      return new;
    end $$;
    create trigger stand_still before ${when} on oidc.artifact for each row
      when (new.model = '${model}') execute function oidc.stand_still()`)
  return holder
}

const waiting = () => facade.sql<{ pid: number }[]>`
  select pid from pg_locks
  where locktype = 'advisory' and objid = ${TEST_LOCK} and not granted
    and database = (select oid from pg_database where datname = current_database())`

/** Kills the facade in the midst of a request, and starts it again. The request was never answered. */
async function killDuring(request: () => Promise<unknown>, moment: Moment, fate: Fate): Promise<void> {
  const holder = await standStill(moment)
  try {
    const unanswered = expect(request()).rejects.toThrow()
    await vi.waitUntil(async () => (await waiting()).length > 0, { timeout: STANDS_STILL_WITHIN_MS })
    await facade.kill()
    await unanswered
    if (fate === 'lost')
      for (const { pid } of await waiting()) await facade.sql`select pg_terminate_backend(${pid})`
  } finally {
    await holder`select pg_advisory_unlock(${TEST_LOCK})`
    await holder.end()
    await facade.sql`drop function oidc.stand_still cascade` // waits for whoever is still writing
  }
  await facade.startAgain()
}

const count = async (...models: string[]) =>
  (await facade.sql`select 1 from oidc.artifact where model = any(${models}) and grant_hash is not null`)
    .length
const grants = async () => (await facade.sql`select 1 from oidc.artifact where model = 'Grant'`).length

const aRefreshingService = () =>
  facade.aService({
    id: 'records',
    scopes: ['openid', 'offline_access'],
    grantTypes: ['authorization_code', 'refresh_token'],
  })

async function aCode() {
  await facade.sql`delete from oidc.artifact`
  const service = aRefreshingService()
  const request = await service.request({ scope: 'openid offline_access', prompt: 'consent' })
  const { callback } = await signIn(facade, facade.aBrowser(), request, facade.aPerson())
  const { code = '' } = answerIn(callback)
  const redeem = () =>
    service.call('/connect/token', {
      grant_type: 'authorization_code',
      redirect_uri: service.redirectUri,
      code,
      code_verifier: request.verifier,
    })
  return { service, redeem }
}

async function aRefreshToken() {
  const { service, redeem } = await aCode()
  const { body } = await redeem()
  const refresh = (token: unknown = body.refresh_token) =>
    service.call('/connect/token', { grant_type: 'refresh_token', refresh_token: String(token) })
  const isGood = async (token: unknown) =>
    (await service.call('/connect/introspect', { token: String(token) })).body.active === true
  return { refresh, isGood, accessToken: body.access_token }
}

const refused = { status: 400, body: { error: 'invalid_grant' } }

describe('a facade that is killed while it redeems a code', () => {
  test(
    'before the code is marked as used, has changed nothing: the code works, once',
    async () => {
      const { redeem } = await aCode()
      await killDuring(redeem, { when: 'update', model: 'AuthorizationCode' }, 'lost')
      expect(await count('AccessToken', 'RefreshToken')).toBe(0)
      expect((await redeem()).status).toBe(200)
      expect(await redeem()).toMatchObject(refused)
    },
    TIMEOUT_MS,
  )

  test.each<[string, Moment, Fate, number]>([
    ['before there is a token', { when: 'insert', model: 'AccessToken' }, 'lost', 0],
    ['when the access token alone is stored', { when: 'insert', model: 'RefreshToken' }, 'lost', 1],
    [
      'when both tokens are stored, and nobody was told',
      { when: 'insert', model: 'RefreshToken' },
      'stored',
      2,
    ],
  ])(
    '%s, leaves a code that is spent: using it again withdraws whatever is there',
    async (_when, moment, fate, tokens) => {
      const { redeem } = await aCode()
      await killDuring(redeem, moment, fate)
      expect(await count('AccessToken', 'RefreshToken')).toBe(tokens)
      expect(await redeem()).toMatchObject(refused)
      expect(await count('AuthorizationCode', 'AccessToken', 'RefreshToken')).toBe(0)
      expect(await grants()).toBe(0)
    },
    TIMEOUT_MS,
  )
})

describe('a facade that is killed while it refreshes', () => {
  test(
    'before the refresh token is marked as used, has changed nothing: it works, once',
    async () => {
      const { refresh } = await aRefreshToken()
      await killDuring(refresh, { when: 'update', model: 'RefreshToken' }, 'lost')
      expect((await refresh()).status).toBe(200)
      expect(await refresh()).toMatchObject(refused)
    },
    TIMEOUT_MS,
  )

  test.each<[string, Moment, Fate, number]>([
    ['before there is a new token', { when: 'insert', model: 'RefreshToken' }, 'lost', 0],
    ['when the new refresh token alone is stored', { when: 'insert', model: 'AccessToken' }, 'lost', 1],
    ['when both are stored, and nobody was told', { when: 'insert', model: 'AccessToken' }, 'stored', 2],
  ])(
    '%s, leaves one that is spent: using it again withdraws the whole family',
    async (_when, moment, fate, made) => {
      const { refresh, isGood, accessToken } = await aRefreshToken()
      const before = await count('AccessToken', 'RefreshToken')
      await killDuring(refresh, moment, fate)
      expect(await count('AccessToken', 'RefreshToken')).toBe(before + made)
      expect(await isGood(accessToken)).toBe(true)
      expect(await refresh()).toMatchObject(refused)
      expect(await isGood(accessToken)).toBe(false)
      expect(await count('AccessToken', 'RefreshToken')).toBe(0)
      expect(await grants()).toBe(0)
    },
    TIMEOUT_MS,
  )
})
