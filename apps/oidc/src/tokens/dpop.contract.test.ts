import { calculateJwkThumbprint, decodeJwt } from 'jose'
import { describe, expect, test } from 'vitest'
import { aProof, aServiceKey } from '../clients/service-key.fixture.ts'
import { facadeForTests } from '../testing/facade.fixture.ts'
import { answerIn, signIn } from '../testing/sign-in.fixture.ts'

const facade = facadeForTests()
const tokenEndpoint = () => ({ method: 'POST', url: `${facade.origin}/connect/token` })
const userinfo = () => ({ method: 'GET', url: `${facade.origin}/connect/userinfo` })

function aMachine(changes = {}) {
  const grantTypes = ['client_credentials']
  return facade.aService({ id: 'machine', grantTypes, scopes: ['user:read'], redirectUris: [], ...changes })
}

const ask = (machine: ReturnType<typeof aMachine>, headers: Record<string, string> = {}) =>
  machine.call('/connect/token', { grant_type: 'client_credentials', scope: 'user:read' }, headers)

describe('RFC 9449: proof of possession', () => {
  test('a token that was asked for with a proof is bound to its key', async () => {
    const key = await aServiceKey()
    const { body } = await ask(aMachine(), { dpop: await aProof(key, tokenEndpoint()) })
    expect(body.token_type).toBe('DPoP')
    const jkt = await calculateJwkThumbprint(key.publicJwk)
    expect(decodeJwt(String(body.access_token)).cnf).toEqual({ jkt })
  })

  test('a service that must bind its tokens is refused without a proof', async () => {
    const machine = aMachine({ id: 'bound', isDpopBound: true })
    expect((await ask(machine)).status).toBe(400)
    const dpop = await aProof(await aServiceKey(), tokenEndpoint())
    expect((await ask(machine, { dpop })).status).toBe(200)
  })

  const now = () => Math.floor(Date.now() / 1000)
  test.each([
    ['for another address', { claims: () => ({ htu: 'https://elsewhere.example/connect/token' }) }],
    ['for another method', { claims: () => ({ htm: 'GET' }) }],
    ['of ten minutes ago', { claims: () => ({ iat: now() - 600 }) }],
    ['from the future', { claims: () => ({ iat: now() + 600 }) }],
    ['without a name (jti)', { claims: () => ({ jti: undefined }) }],
    ['of another type', { header: { typ: 'JWT' } }],
    ['that carries no key', { header: { jwk: undefined } }],
  ])('a proof %s is refused', async (_what, { claims = () => ({}), header = {} }: Change) => {
    const dpop = await aProof(await aServiceKey(), tokenEndpoint(), { claims: claims(), header })
    expect((await ask(aMachine(), { dpop })).body.error).toBe('invalid_dpop_proof')
  })

  test('a proof is good once, also when twenty copies arrive at the same moment', async () => {
    const dpop = await aProof(await aServiceKey(), tokenEndpoint())
    const machine = aMachine()
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask(machine, { dpop })))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  })

  test('a bound token that was stolen is of no use at userinfo without the key', async () => {
    const key = await aServiceKey()
    const service = facade.aService()
    const request = await service.request()
    const teacher = facade.aPerson()
    const { callback } = await signIn(facade, facade.aBrowser(), request, teacher)
    const form = {
      grant_type: 'authorization_code',
      redirect_uri: service.redirectUri,
      code: answerIn(callback).code ?? '',
      code_verifier: request.verifier,
    }
    const dpop = await aProof(key, tokenEndpoint())
    const { body } = await service.call('/connect/token', form, { dpop })
    const token = String(body.access_token)
    const digest = Buffer.from(
      await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token)),
    ).toString('base64url')

    const asked = async (proofKey: typeof key | undefined) => {
      const proof = proofKey && (await aProof(proofKey, userinfo(), { claims: { ath: digest } }))
      const headers = {
        authorization: `${proof ? 'DPoP' : 'Bearer'} ${token}`,
        ...(proof && { dpop: proof }),
      }
      return (await fetch(userinfo().url, { headers })).status
    }
    expect(await asked(key)).toBe(200)
    expect(await asked(undefined)).toBe(401)
    expect(await asked(await aServiceKey())).toBe(401)
  })
})

type Change = { claims?: () => Record<string, unknown>; header?: Record<string, unknown> }
