import { beforeEach, describe, expect, test } from 'vitest'
import { type Answer, aFailingNetwork } from './failing-network.fixture.ts'
import { PartnerError } from './partner-error.ts'
import { type SendOptions, send } from './send.ts'
import { createTokenSource } from './token.ts'

const network = await aFailingNetwork()
beforeEach(() => network.forget())

const NOW = Date.parse('2026-11-28T10:00:00Z')
const refused = (code: string, extensions = {}): Answer => ({
  body: { errors: [{ message: 'No.', extensions: { code, ...extensions } }] },
})
const question = { query: '{ changesHead }', variables: {}, isRetried: true }

/** With pauses of next to nothing: how long they are is a table of its own. */
function sending(changes: Partial<SendOptions> = {}): SendOptions {
  const { origin } = network
  const now = () => NOW
  const tokens = createTokenSource({
    ...{
      tokenUrl: `${origin}/connect/token`,
      clientId: 'a client',
      clientSecret: 's%cret',
      scopes: ['changes:read'],
    },
    ...{ fetch, now, timeoutMs: 2_000 },
  })
  return {
    ...{
      url: `${origin}/graphql`,
      tokens,
      fetch,
      now,
      chance: () => 0,
      timeoutMs: 2_000,
      longestPauseMs: 60_000,
    },
    ...changes,
  }
}
const at = (retryAfter: string) => ({ status: 429, headers: { 'retry-after': retryAfter } })

describe('a call is sent again', () => {
  test.each<[string, Answer]>([
    ['a limit that says when', { ...refused('RATE_LIMITED'), ...at('0') }],
    ['a limit that says so by a date', { ...refused('RATE_LIMITED'), ...at(new Date(NOW).toUTCString()) }],
    ['what the API calls retryable', { ...refused('SOMETHING_NEW', { retryable: true }), ...at('0') }],
    ['a proxy’s page', { ...at('0'), status: 502, body: '<h1>Bad gateway</h1>' }],
  ])('after %s', async (_title, answer) => {
    network.answers(answer)
    expect(await send(sending(), question)).toEqual({ changesHead: 'a-cursor' })
    expect(network.asked).toHaveLength(2)
  })

  test('after a connection that broke', async () => {
    network.answers({ hangsUp: true })
    expect(await send(sending(), question)).toEqual({ changesHead: 'a-cursor' })
  })

  test('with another token, once, after its token was refused', async () => {
    network.answers(refused('UNAUTHENTICATED', { reason: 'EXPIRED' }))
    expect(await send(sending(), question)).toEqual({ changesHead: 'a-cursor' })
    expect(network.asked.map(({ token }) => token)).toEqual(['token-1', 'token-2'])

    network.answers(refused('UNAUTHENTICATED'), refused('UNAUTHENTICATED', { reason: 'NOT_VALID' }))
    await expect(send(sending(), question)).rejects.toMatchObject({
      ...{ code: 'UNAUTHENTICATED', refusals: [{ reason: 'NOT_VALID' }] },
    })
  })

  test('with the same key, if it changes something', async () => {
    network.answers({ hangsUp: true })
    const variables = { input: { idempotencyKey: 'the-key-of-this-change' } }
    await send(sending(), { query: 'mutation { x }', variables, isRetried: true })
    expect(network.asked.map((one) => one.variables)).toEqual([variables, variables])
  })
})

describe('a call is given up', () => {
  test.each<[string, Answer]>([
    ['the caller has to mend', refused('BAD_USER_INPUT')],
    ['a scope is missing for', refused('INSUFFICIENT_SCOPE', { scopes: ['changes:read'] })],
    ['the API calls not retryable', refused('INTERNAL_SERVER_ERROR', { retryable: false })],
    ['is no GraphQL, and no passing failure', { status: 404, body: 'not here' }],
  ])('at what %s', async (_title, answer) => {
    network.answers(answer)
    await expect(send(sending(), question)).rejects.toThrow(PartnerError)
    expect(network.asked).toHaveLength(1)
  })

  test('after five tries', async () => {
    const away = { ...refused('UPSTREAM_UNAVAILABLE'), headers: { 'retry-after': '0' }, status: 503 }
    network.answers(away, away, away, away, away, away)
    await expect(send(sending(), question)).rejects.toMatchObject({
      code: 'UPSTREAM_UNAVAILABLE',
      isRetryable: true,
    })
    expect(network.asked).toHaveLength(5)
  })

  test('where the wait would be longer than the caller allows, and says how long', async () => {
    network.answers({ ...refused('RATE_LIMITED'), ...at('61') })
    await expect(send(sending(), question)).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      retryAfterMs: 61_000,
    })
  })

  test('if it may have changed something already, and has no key', async () => {
    network.answers({ hangsUp: true })
    await expect(send(sending(), { ...question, isRetried: false })).rejects.toMatchObject({
      code: 'NO_ANSWER',
    })
    expect(network.asked).toHaveLength(1)
  })

  test('when its signal says so', async () => {
    network.answers({ ...refused('RATE_LIMITED'), ...at('50') })
    const stop = new AbortController()
    const sent = send(sending(), question, stop.signal)
    await expect.poll(() => network.asked.length).toBe(1)
    stop.abort(new Error('enough'))
    await expect(sent).rejects.toThrow('enough')
  })
})

test('a refusal keeps what was answered beside it, and all that the API said', async () => {
  const error = {
    message: 'The token opens no such field.',
    path: ['identity', 'trn'],
    extensions: { code: 'INSUFFICIENT_SCOPE', scopes: ['identity.trn:read'], requestId: 'a-request' },
  }
  network.answers({ body: { data: { identity: { id: 'a', trn: null } }, errors: [error] } })
  await expect(send(sending(), question)).rejects.toMatchObject({
    ...{
      code: 'INSUFFICIENT_SCOPE',
      status: 200,
      data: { identity: { id: 'a', trn: null } },
      isRetryable: false,
    },
    refusals: [{ path: ['identity', 'trn'], scopes: ['identity.trn:read'], requestId: 'a-request' }],
  })
})

describe('a token', () => {
  test('is asked for once by many calls at once, and kept', async () => {
    const options = sending()
    await Promise.all(Array.from({ length: 8 }, () => send(options, question)))
    await send(options, question)
    expect(network.tokensAsked).toHaveLength(1)
    const [{ authorization, form } = { authorization: '', form: new URLSearchParams() }] = network.tokensAsked
    expect(atob(authorization.replace('Basic ', ''))).toBe('a+client:s%25cret')
    expect(Object.fromEntries(form)).toEqual({ grant_type: 'client_credentials', scope: 'changes:read' })
  })

  test('is renewed a minute before it ends', async () => {
    let now = NOW
    const { tokenUrl, ...others } = {
      tokenUrl: `${network.origin}/connect/token`,
      clientId: 'a',
      clientSecret: 'b',
    }
    const tokens = createTokenSource({
      ...{ tokenUrl, ...others, scopes: undefined, fetch, now: () => now, timeoutMs: 2_000 },
    })
    expect(await tokens.current()).toBe('token-1')
    now += 839_000
    expect(await tokens.current()).toBe('token-1')
    now += 1_000
    expect(await tokens.current()).toBe('token-2')
  })

  test('that is refused to the client fails the call at once, in the words of the facade and without the secret', async () => {
    network.tokenAnswers({ status: 401, body: { error: 'invalid_client', error_description: 'unknown' } })
    const failed = await send(sending(), question).catch((error: unknown) => error)
    expect(failed).toMatchObject({ code: 'TOKEN_REFUSED', message: 'TOKEN_REFUSED: invalid_client unknown' })
    expect(JSON.stringify(failed)).not.toContain('s%cret')
    expect(network.tokensAsked).toHaveLength(1)
  })

  test('is asked for again where the facade is away for a moment', async () => {
    network.tokenAnswers({ status: 503, headers: { 'retry-after': '0' } })
    expect(await send(sending(), { ...question, isRetried: false })).toEqual({ changesHead: 'a-cursor' })
  })
})
