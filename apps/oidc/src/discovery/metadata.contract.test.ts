import { expect, test } from 'vitest'
import { facadeForTests } from '../testing/facade.fixture.ts'

const facade = facadeForTests()

async function read(path: string): Promise<Record<string, unknown>> {
  return Object(await (await fetch(facade.origin + path)).json())
}

test('Discovery 3: the document says what we do, and only that', async () => {
  const document = await read('/.well-known/openid-configuration')
  expect(document).toMatchObject({
    issuer: `${facade.origin}/`,
    scopes_supported: ['openid', 'email', 'profile', 'trn', 'dqt:read', 'offline_access'],
    grant_types_supported: ['authorization_code', 'refresh_token', 'client_credentials'],
    response_types_supported: ['code'],
    acr_values_supported: ['email', 'trn-low', 'trn-firm', 'trn-strict'].map((name) => `urn:gai:acr:${name}`),
    claims_parameter_supported: true,
    request_uri_parameter_supported: false,
    backchannel_logout_supported: true,
    backchannel_logout_session_supported: true,
    dpop_signing_alg_values_supported: ['ES256', 'PS256'],
    token_endpoint_auth_signing_alg_values_supported: ['ES256', 'PS256', 'RS256'],
    pushed_authorization_request_endpoint: `${facade.origin}/connect/par`,
    introspection_endpoint: `${facade.origin}/connect/introspect`,
    revocation_endpoint: `${facade.origin}/connect/revoke`,
    code_challenge_methods_supported: ['S256'],
    id_token_signing_alg_values_supported: ['RS256', 'ES256'],
    subject_types_supported: ['public'],
    token_endpoint_auth_methods_supported: [
      'client_secret_basic',
      'client_secret_post',
      'private_key_jwt',
      'none',
    ],
    authorization_response_iss_parameter_supported: true,
  })
  expect(document.claims_supported).toEqual(
    expect.arrayContaining(['trn', 'trn_lookup_status', 'preferred_name']),
  )
  for (const absent of [
    'registration_endpoint',
    'device_authorization_endpoint',
    'backchannel_authentication_endpoint',
  ]) {
    expect(document).not.toHaveProperty(absent)
  }
})

test('RFC 8414: plain OAuth software finds the same document at the other address', async () => {
  const oauth = await read('/.well-known/oauth-authorization-server')
  expect(oauth).toEqual(await read('/.well-known/openid-configuration'))
})

test('Discovery 4: the document is JSON, by its content type', async () => {
  const { headers } = await fetch(`${facade.origin}/.well-known/openid-configuration`)
  expect(headers.get('content-type')).toContain('application/json')
})

test('both documents may be cached, checked cheaply, and read from any origin', async () => {
  for (const path of ['/.well-known/openid-configuration', '/.well-known/jwks']) {
    const first = await fetch(facade.origin + path, { headers: { origin: 'https://elsewhere.example' } })
    expect(first.headers.get('cache-control')).toBe('public, max-age=300, stale-while-revalidate=86400')
    expect(first.headers.get('access-control-allow-origin')).toBe('*')
    const etag = first.headers.get('etag') ?? ''
    const again = await fetch(facade.origin + path, {
      headers: { 'if-none-match': etag, 'cache-control': 'max-age=0' },
    })
    expect(again.status).toBe(304)
  }
})

test('the keys are public: one for each algorithm, and nothing of the private halves', async () => {
  const { keys } = await read('/.well-known/jwks')
  expect(keys).toEqual([expect.objectContaining({ alg: 'RS256' }), expect.objectContaining({ alg: 'ES256' })])
  for (const secret of ['d', 'p', 'q', 'k']) {
    expect(keys).not.toContainEqual(expect.objectContaining({ [secret]: expect.anything() }))
  }
})

test('RFC 9728: whoever only knows the API’s address learns whose tokens it takes, and how', async () => {
  const response = await fetch(`${facade.origin}/.well-known/oauth-protected-resource/graphql`)
  expect(response.headers.get('content-type')).toMatch(/^application\/json/)
  expect(response.headers.get('cache-control')).toContain('max-age=300')
  const described = Object(await response.json())
  expect(described).toMatchObject({
    resource: `${facade.origin}/graphql`, // as it is asked for in `resource`
    authorization_servers: [`${facade.origin}/`],
    bearer_methods_supported: ['header'],
    dpop_signing_alg_values_supported: ['ES256', 'PS256'],
  })
  expect(described.scopes_supported).toEqual(expect.arrayContaining(['trn', 'dqt:read', 'user:read']))
  expect(described.scopes_supported).not.toContain('openid')
  expect((await fetch(`${facade.origin}/.well-known/oauth-protected-resource`)).status).toBe(404)
})

test.each([
  '/.well-known/openid-configuration',
  '/.well-known/oauth-authorization-server',
  '/.well-known/jwks',
])('%s: the answer from bytes is the engine’s, head and body', async (path) => {
  // With a query the engine answers by itself.
  const exchanges = [{}, { method: 'HEAD' }, { headers: { origin: 'https://elsewhere.example' } }]
  await fetch(facade.origin + path)
  for (const how of exchanges) {
    const [engines, remembered] = [
      await fetch(`${facade.origin}${path}?x=1`, how),
      await fetch(facade.origin + path, how),
    ]
    expect(remembered.status).toBe(200)
    expect(plain(remembered)).toEqual(plain(engines))
    expect(await remembered.text()).toBe(await engines.text())
  }
  const etag = (await fetch(facade.origin + path)).headers.get('etag') ?? ''
  for (const condition of [etag, `W/${etag}`, `"other", ${etag}`, '"other"', '*']) {
    const how = { headers: { 'if-none-match': condition } }
    const [engines, remembered] = [
      await fetch(`${facade.origin}${path}?x=1`, how),
      await fetch(facade.origin + path, how),
    ]
    expect([condition, remembered.status]).toEqual([condition, engines.status])
    expect(plain(remembered)).toEqual(plain(engines))
  }
  expect((await fetch(facade.origin + path, { method: 'POST' })).status).toBe(405)
})

test('with new keys the document of before is not answered any more', async () => {
  const before = await read('/.well-known/jwks')
  await facade.keys.rotate(facade.clock.now(), facade.clock.now())
  await facade.engine.refresh()
  const { keys } = await read('/.well-known/jwks')
  expect(keys).toHaveLength(4)
  expect(before.keys).toHaveLength(2)
})

function plain({ headers }: Response) {
  const { date: _date, 'x-request-id': reference, ...rest } = Object.fromEntries(headers)
  return { ...rest, isNamed: reference?.length === 36 }
}
