import { Writable } from 'node:stream'
import { createLogger } from '@identity/runtime'
import { describe, expect, test } from 'vitest'
import { facadeForTests } from '../testing/facade.fixture.ts'

type Diagnosis = { error: string; says: string; compared?: Record<string, unknown> }
type Line = { code?: string; diagnosis?: Diagnosis }

function aLog() {
  const lines: Line[] = []
  const destination = new Writable({
    write(chunk, _encoding, done) {
      lines.push(JSON.parse(String(chunk)))
      done()
    },
  })
  const lastRefusal = () => lines.filter(({ code }) => code).at(-1)
  return { lastRefusal, logger: createLogger({ name: 'oidc', level: 'info', destination }) }
}

const logs = { own: aLog(), open: aLog() }
/** The system of an engineer, and one where strangers come. */
const own = facadeForTests({ tellsEngineers: true, logger: logs.own.logger })
const open = facadeForTests({ logger: logs.open.logger })

const REGISTERED_SCOPES = ['openid', 'email', 'profile', 'trn']
const CALLBACK = 'https://npq.example/callback'
const textOf = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

async function pageFor(facade: typeof own, parameters: Record<string, string>): Promise<string> {
  return (await facade.aBrowser().follow((await facade.aService().request(parameters)).url)).body
}

const signOutOf = (parameters: Record<string, string>) =>
  `/connect/signout?${new URLSearchParams({ client_id: 'register-for-npq', ...parameters })}`

describe('on the engineer’s own system', () => {
  test('a redirect_uri that differs is shown beside the one that is registered, on the page and in the log', async () => {
    const page = textOf(await pageFor(own, { redirect_uri: `${CALLBACK}/` }))
    expect(page).toContain('Error invalid_redirect_uri')
    expect(page).toContain(
      `Parameter redirect_uri The request has ${CALLBACK}/ Registered for the client ${CALLBACK} Differs in path`,
    )
    expect(logs.own.lastRefusal()?.diagnosis).toMatchObject({
      error: 'invalid_redirect_uri',
      compared: { sent: `${CALLBACK}/`, registered: [CALLBACK], differsIn: ['path'] },
    })
  })

  test('a client that is not there is named', async () => {
    const page = textOf(await pageFor(own, { client_id: 'register-for-nqp' }))
    expect(page).toContain('What is wrong client is invalid: client not found')
    expect(page).toContain('Parameter client_id The request has register-for-nqp')
    expect(logs.own.lastRefusal()?.diagnosis?.compared).toEqual({
      parameter: 'client_id',
      sent: 'register-for-nqp',
    })
  })

  test('an address to come back to after sign-out that differs is shown beside those that are registered', async () => {
    const { postLogoutRedirectUris } = own.aService()
    const path = signOutOf({ post_logout_redirect_uri: 'https://npq.example:8443/signed-out' })
    const page = textOf((await own.aBrowser().get(path)).body)
    expect(page).toContain('The request has https://npq.example:8443/signed-out')
    expect(page).toContain(`Registered for the client ${postLogoutRedirectUris.join(' ')}`)
  })

  test('what is wrong with a parameter, or missing, is said as the engine says it', async () => {
    const service = own.aService()
    const { origin, searchParams } = new URL((await service.request()).url)
    searchParams.delete('redirect_uri')
    const { body } = await own.aBrowser().get(`${origin}/connect/authorize?${searchParams}`)
    expect(textOf(body)).toContain('What is wrong missing required parameter &#x27;redirect_uri&#x27;')
  })

  test('what the request holds is text on the page, and never mark-up', async () => {
    const page = await pageFor(own, { redirect_uri: 'https://x.example/"><script>alert(1)</script>' })
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(page).not.toContain('<script>alert')
  })

  test.each(['redirect_uri', 'client_id', 'scope', 'response_type', 'claims'])(
    'a %s of thousands of characters, lines and orders for a terminal is one short line of the page and of the log',
    async (parameter) => {
      const page = await pageFor(own, {
        [parameter]: `\u001b[31m\u009b2J\r\n{"level":"fatal"}${'x'.repeat(6_000)}`,
      })
      const line = JSON.stringify(logs.own.lastRefusal())
      expect(line.length).toBeLessThan(2_000)
      for (const shown of [page, line]) expect(shown).not.toMatch(/[\u0080-\u009f]|\\u001b|\\n|x{600}/)
    },
  )

  test.each<[string, Record<string, string>, string, Partial<Diagnosis>]>([
    [
      'a response type that we do not have',
      { response_type: 'token' },
      'unsupported_response_type',
      { compared: { parameter: 'response_type', sent: 'token', registered: ['code'] } },
    ],
    [
      'a request without PKCE',
      { code_challenge: '', code_challenge_method: '' },
      'invalid_request',
      { says: expect.stringContaining('PKCE') },
    ],
    [
      'a scope that the client may not have',
      { scope: 'openid dqt:read' },
      'invalid_scope',
      { compared: { parameter: 'scope', sent: 'openid dqt:read', registered: REGISTERED_SCOPES } },
    ],
  ])(
    '%s goes back to the service, and the log says what is wrong',
    async (_what, parameters, error, told) => {
      const { location } = await own.aBrowser().follow((await own.aService().request(parameters)).url)
      const answer = Object.fromEntries(new URLSearchParams(location?.split(/[?#]/)[1]))
      expect(answer.error).toBe(error)
      expect(answer.error_description).not.toBe('')
      expect(logs.own.lastRefusal()?.diagnosis).toMatchObject({ error, ...told })
    },
  )

  test('that the secret is wrong is told to the log alone, and the secret is not', async () => {
    const service = own.aService()
    const { text } = await service.tokenRequest({ code: 'x' }, { secret: 'a-wrong-secret-of-theirs' })
    expect(JSON.parse(text)).toEqual({
      error: 'invalid_client',
      error_description: 'client authentication failed',
    })
    const line = logs.own.lastRefusal()
    expect(line?.diagnosis).toMatchObject({
      says: 'client authentication failed: invalid secret provided',
      compared: { registered: ['client_secret_basic'] },
    })
    expect(JSON.stringify(line)).not.toContain('a-wrong-secret-of-theirs')
  })
})

describe('where strangers come', () => {
  test('the page gives a reference and nothing of the request or the client', async () => {
    const path = signOutOf({ post_logout_redirect_uri: `${CALLBACK}/` })
    open.aService()
    const pages = [
      await pageFor(open, { redirect_uri: `${CALLBACK}/` }),
      await pageFor(open, { client_id: 'register-for-nqp' }),
      (await open.aBrowser().get(path)).body,
    ]
    for (const page of pages) {
      expect(textOf(page)).toMatch(/Reference: [\w-]{36}/)
      expect(page).not.toContain('For the engineer')
      expect(page).not.toContain('register-for-nqp')
      expect(page).not.toContain('callback')
      expect(page).not.toContain('invalid_')
    }
  })

  test('the log has the code of a refusal alone', async () => {
    await open.aService().tokenRequest({ code: 'x' }, { secret: 'a-wrong-secret-of-theirs' })
    expect(logs.open.lastRefusal()).toMatchObject({ code: 'invalid_client', clientId: 'register-for-npq' })
    expect(logs.open.lastRefusal()).not.toHaveProperty('diagnosis')
  })
})
