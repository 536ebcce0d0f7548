import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { facadeForTests } from '../testing/facade.fixture.ts'
import { uidOf } from '../testing/sign-in.fixture.ts'

describe('behind https', () => {
  const facade = facadeForTests({ publicOrigin: 'https://identity.example' })

  /** Unlike fetch this sends whatever host and request target it is told to. */
  function send(path: string, headers: Record<string, string> = {}) {
    const { hostname, port } = new URL(facade.origin)
    return new Promise<{
      status: number
      headers: Record<string, string | string[] | undefined>
      body: string
    }>((answered, failed) => {
      request({ hostname, port, path, headers }, async (response) => {
        answered({ status: response.statusCode ?? 0, headers: response.headers, body: await text(response) })
      })
        .on('error', failed)
        .end()
    })
  }

  const spoofed = {
    host: 'evil.example',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'http',
    forwarded: 'host=evil.example',
  }

  async function authorizePath() {
    facade.aService()
    const parameters = new URLSearchParams({
      client_id: 'register-for-npq',
      redirect_uri: 'https://npq.example/callback',
      response_type: 'code',
      scope: 'openid',
      code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
      code_challenge_method: 'S256',
    })
    return `/connect/authorize?${parameters}`
  }

  test('a spoofed host changes no address that we give out', async () => {
    const { body } = await send('/.well-known/openid-configuration', spoofed)
    expect(body).not.toContain('evil.example')
    expect(JSON.parse(body)).toMatchObject({
      issuer: 'https://identity.example/',
      authorization_endpoint: 'https://identity.example/connect/authorize',
      token_endpoint: 'https://identity.example/connect/token',
      userinfo_endpoint: 'https://identity.example/connect/userinfo',
      end_session_endpoint: 'https://identity.example/connect/signout',
      jwks_uri: 'https://identity.example/.well-known/jwks',
    })
  })

  test('a spoofed host does not reach the stored way back, nor the cookies', async () => {
    const { status, headers } = await send(await authorizePath(), spoofed)
    expect(status).toBe(303)
    const cookies = [headers['set-cookie']].flat().join('\n')
    expect(cookies).not.toContain('evil.example')
    const uid = uidOf(String(headers.location))
    expect(cookies).toContain(`path=/connect/authorize/${uid}`)
  })

  test('an absolute request target is refused', async () => {
    const { status, body } = await send('https://evil.example/.well-known/openid-configuration')
    expect(status).toBe(400)
    expect(body).not.toContain('evil.example')
    expect(JSON.parse(body)).toMatchObject({ error: 'invalid_request' })
  })

  test('cookies are Secure, out of reach of scripts, Lax, and carry the browser’s prefixes', async () => {
    const { headers } = await send(await authorizePath())
    const cookies = [headers['set-cookie']].flat().map(String)
    expect(cookies.map((cookie) => cookie.split('=')[0])).toEqual(
      expect.arrayContaining([
        '__Secure-interaction',
        '__Secure-interaction.sig',
        '__Secure-interaction-resume',
      ]),
    )
    for (const cookie of cookies)
      expect(cookie.toLowerCase()).toMatch(/samesite=lax.*secure.*httponly|secure.*httponly/)
  })

  test('the ticket that a browser keeps is Secure, too, and goes to one address only', async () => {
    const { headers } = await send(await authorizePath())
    const uid = uidOf(String(headers.location))
    const cookie = [headers['set-cookie']].flat().map((line) => String(line).split(';')[0])
    const ticket = facade.api.finishJourney(uid, facade.aPerson().id)
    const address = `/interaction/${uid}/complete?ticket=${ticket}`
    const done = await send(address, { cookie: cookie.join('; ') })
    expect(done.status).toBe(303)
    const kept = [done.headers['set-cookie']].flat().map(String)
    expect(kept).toEqual([expect.stringMatching(/^__Secure-interaction-ticket=/)])
    expect(kept[0]).toContain(`path=/connect/authorize/${uid};`)
    expect(kept[0]).toMatch(/samesite=lax; secure; httponly/i)
  })

  test('browsers are told to stay with https', async () => {
    const { headers } = await send('/.well-known/jwks')
    expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains')
  })
})
