import { afterEach, expect, test } from 'vitest'
import { facadeForTests } from '../testing/facade.fixture.ts'
import { answerIn, signIn, signInForTokens } from '../testing/sign-in.fixture.ts'

const facade = facadeForTests()

/** The database takes what comes before, and refuses every new token: a facade that dies between using something up and giving its tokens. */
async function dieBeforeIssuing() {
  await facade.sql`
    create function oidc.die() returns trigger language plpgsql as
    $$ begin if new.model in ('AccessToken', 'RefreshToken') then raise exception 'died'; end if; return new; end $$`
  await facade.sql`create trigger die before insert on oidc.artifact for each row execute function oidc.die()`
}

async function comeBack() {
  await facade.sql`drop function if exists oidc.die cascade`
}

afterEach(comeBack)

const rowsFor = async (model: string) =>
  (await facade.sql`select consumed_at from oidc.artifact where model = ${model}`).map(
    (row) => row.consumed_at,
  )

test('a facade that dies between using a code up and giving tokens leaves nothing that works', async () => {
  const service = facade.aService()
  const request = await service.request()
  const { callback } = await signIn(facade, facade.aBrowser(), request, facade.aPerson())
  const form = { code: answerIn(callback).code ?? '', code_verifier: request.verifier }

  await dieBeforeIssuing()
  expect((await service.tokenRequest(form)).status).toBe(500)
  expect(await rowsFor('AuthorizationCode')).toEqual([expect.any(Date)])
  expect(await rowsFor('AccessToken')).toEqual([])
  await comeBack()

  const again = await service.tokenRequest(form)
  expect(again.status).toBe(400)
  expect(JSON.parse(again.text).error).toBe('invalid_grant')
  expect(await rowsFor('Grant')).toEqual([])
})

test('the person signs in again without a question, and the service gets its tokens', async () => {
  const service = facade.aService()
  const browser = facade.aBrowser()
  const person = facade.aPerson()
  const lost = await service.request()
  const { callback } = await signIn(facade, browser, lost, person)
  await dieBeforeIssuing()
  await service.tokenRequest({ code: answerIn(callback).code ?? '', code_verifier: lost.verifier })
  await comeBack()

  const request = await service.request()
  const again = await signIn(facade, browser, request, person)
  expect(again.questions).toBe(0)
  expect((await service.exchange(again.callback, request)).claims()?.sub).toBe(person.id)
})

test('a facade that dies in the middle of a refresh has spent the token: it is used once, or it is stolen', async () => {
  const service = facade.aService({
    id: 'records',
    scopes: ['openid', 'offline_access'],
    grantTypes: ['authorization_code', 'refresh_token'],
  })
  const asked = { scope: 'openid offline_access', prompt: 'consent' }
  const { tokens } = await signInForTokens(facade, service, asked)
  const form = { grant_type: 'refresh_token', refresh_token: tokens.refresh_token ?? '' }
  await dieBeforeIssuing()
  expect((await service.call('/connect/token', form)).status).toBe(500)
  await comeBack()
  expect(await service.call('/connect/token', form)).toMatchObject({
    status: 400,
    body: { error: 'invalid_grant' },
  })
})
