import { createRemoteJWKSet, jwtVerify } from 'jose'
import { describe, expect, test } from 'vitest'
import { facadeForTests } from '../testing/facade.fixture.ts'
import { post } from '../testing/service.fixture.ts'
import { signIn, signInForTokens } from '../testing/sign-in.fixture.ts'

const facade = facadeForTests()
const api = () => `${facade.origin}/graphql`

function aMachine(changes = {}) {
  return facade.aService({
    id: 'dqt-api',
    grantTypes: ['client_credentials'],
    scopes: ['user:read', 'user:write'],
    redirectUris: [],
    ...changes,
  })
}

/** As the API does. */
function verify(token: unknown) {
  const keys = createRemoteJWKSet(new URL(`${facade.origin}/.well-known/jwks`))
  const expected = { issuer: `${facade.origin}/`, audience: api(), typ: 'at+jwt', algorithms: ['ES256'] }
  return jwtVerify(String(token), keys, expected)
}

describe('client credentials', () => {
  const ask = (machine: ReturnType<typeof aMachine>, form: Record<string, string> = {}) =>
    machine.call('/connect/token', { grant_type: 'client_credentials', scope: 'user:read', ...form })

  test('RFC 9068: a machine gets a signed token for the API, good for fifteen minutes', async () => {
    const { body } = await ask(aMachine())
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 900, scope: 'user:read' })
    expect(body).not.toHaveProperty('id_token')
    expect(body).not.toHaveProperty('refresh_token')
    const { payload, protectedHeader } = await verify(body.access_token)
    expect(protectedHeader.kid).toBeTruthy()
    expect(payload).toMatchObject({
      sub: 'dqt-api',
      client_id: 'dqt-api',
      scope: 'user:read',
      jti: expect.any(String),
      iat: expect.any(Number),
    })
  })

  test.each(['trn_token:write', 'openid', 'email', 'user:read token:introspect'])(
    'RFC 9700 2.3: %s is refused to a machine that is not registered for it, or that no machine may have',
    async (scope) => {
      const machine = aMachine({ scopes: ['user:read', 'openid', 'email', 'token:introspect'] })
      expect((await ask(machine, { scope })).body.error).toBe('invalid_scope')
    },
  )

  test('a machine that names no resource gets a token for the API, with the scopes of the partner API', async () => {
    const scopes = ['identity:read', 'identity.name:read', 'identities.all:read', 'trn:write']
    const { body } = await ask(aMachine({ id: 'partner', scopes }), { scope: 'identity:read trn:write' })
    expect(body.scope).toBe('identity:read trn:write')
    expect((await verify(body.access_token)).payload.scope).toBe('identity:read trn:write')
    const beyond = await ask(aMachine({ id: 'narrow', scopes: ['identity:read'] }), {
      scope: 'identities.all:read',
    })
    expect(beyond.body.error).toBe('invalid_scope')
  })

  test('RFC 8707: a resource that nobody knows is invalid_target', async () => {
    for (const resource of ['https://elsewhere.example/', `${facade.origin}/graphql/`, 'nonsense']) {
      expect((await ask(aMachine(), { resource })).body.error).toBe('invalid_target')
    }
  })

  test('a service that is not registered for it is refused', async () => {
    const answer = await ask(facade.aService())
    expect(answer.status).toBe(400)
  })

  test('OAuth 2.1: there is no password grant', async () => {
    const { body } = await ask(aMachine(), { grant_type: 'password', username: 'a', password: 'b' })
    expect(body.error).toBe('unsupported_grant_type')
  })
})

describe('RFC 8707 and 9068: a token for the API on behalf of a person', () => {
  async function aPersonsToken(changes = {}, asked: Record<string, string> = {}) {
    const service = facade.aService({ id: 'aytq', scopes: ['openid', 'email', 'dqt:read'], ...changes })
    const request = await service.request({ scope: 'openid dqt:read', resource: api(), ...asked })
    const person = facade.aPerson()
    const browser = facade.aBrowser()
    const { callback } = await signIn(facade, browser, request, person)
    const answer = await service.call('/connect/token', {
      grant_type: 'authorization_code',
      redirect_uri: service.redirectUri,
      code: new URL(callback).searchParams.get('code') ?? '',
      code_verifier: request.verifier,
      resource: api(),
    })
    return { service, person, browser, answer }
  }

  test('it names the API, the person, the session and when they signed in, and lives ten minutes', async () => {
    const { answer, person } = await aPersonsToken()
    expect(answer.body).toMatchObject({ expires_in: 600, scope: 'dqt:read' })
    const { payload } = await verify(answer.body.access_token)
    expect(payload).toMatchObject({
      sub: person.id,
      client_id: 'aytq',
      acr: 'urn:gai:acr:email',
      auth_time: expect.any(Number),
    })
    expect(payload.sid).toBe(facade.api.state.joined.at(-1)?.clients[0]?.sid)
    expect(payload).not.toHaveProperty('offline')
  })

  test('one that outlives the session names it all the same, and says that it does', async () => {
    const { answer } = await aPersonsToken(
      {
        id: 'reads-for-longer',
        scopes: ['openid', 'dqt:read', 'offline_access'],
        grantTypes: ['authorization_code', 'refresh_token'],
      },
      { scope: 'openid dqt:read offline_access', prompt: 'consent' },
    )
    const { payload } = await verify(answer.body.access_token)
    expect(payload).toMatchObject({
      sid: facade.api.state.joined.at(-1)?.clients[0]?.sid,
      offline: true,
    })
  })

  test('it is not good for userinfo, and an ID token is not an access token', async () => {
    const { answer } = await aPersonsToken()
    for (const token of [answer.body.access_token, answer.body.id_token]) {
      const headers = { authorization: `Bearer ${String(token)}` }
      expect((await post(`${facade.origin}/connect/userinfo`, {}, headers)).status).toBe(401)
    }
    await expect(verify(answer.body.id_token)).rejects.toThrow()
  })

  test('a service that names no resource gets an opaque token that works at userinfo', async () => {
    const service = facade.aService()
    const { tokens, person } = await signInForTokens(facade, service)
    expect(tokens.access_token.split('.')).toHaveLength(1)
    expect(await service.userinfo(tokens.access_token, person.id)).toMatchObject({ sub: person.id })
  })
})
