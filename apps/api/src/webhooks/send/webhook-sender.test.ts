import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { describe, expect, test, vi } from 'vitest'
import { aReceiver } from '../receiver.fixture.ts'
import { SELF_SIGNED } from '../self-signed.fixture.ts'
import type { Resolve } from './guarded-lookup.ts'
import { createWebhookSender, type SenderOptions } from './webhook-sender.ts'

const HERE = { address: '127.0.0.1', family: 4 }
const receiver = await aReceiver()
const secure = await aReceiver({ isTls: true })

const send = (url: string, options: Partial<SenderOptions> = {}) =>
  createWebhookSender({
    allowedHosts: new Set([receiver.host, secure.host]),
    timeoutMs: 5_000,
    ...options,
  }).send({ url, headers: { 'content-type': 'application/json' }, body: Buffer.from('{}') })

describe('a receiver', () => {
  test('gets one POST over HTTP/1.1, with the body as it is', async () => {
    receiver.received.length = 0
    expect(await send(`${receiver.url}?a=%2F`)).toMatchObject({ status: 204, failure: null })
    expect(receiver.received).toMatchObject([
      { method: 'POST', url: '/hooks?a=%2F', headers: { connection: 'close' } },
    ])
    expect(receiver.received[0]?.body.toString()).toBe('{}')
  })

  test.each([
    [500, {}, 'STATUS'],
    [404, {}, 'STATUS'],
    [200, {}, null],
    [299, {}, null],
    [302, { location: '/elsewhere' }, 'REDIRECT'],
    [307, { location: '/elsewhere' }, 'REDIRECT'],
    [308, { location: '/elsewhere' }, 'REDIRECT'],
  ])('that answers %i is asked once', async (status, headers, failure) => {
    receiver.received.length = 0
    receiver.answerWith(status, headers, 'says')
    expect(await send(receiver.url)).toMatchObject({ status, failure, body: Buffer.from('says') })
    expect(receiver.received).toHaveLength(1)
  })

  test('that goes on and on is cut off', async () => {
    receiver.answer((response) => {
      response.writeHead(200)
      const more = () => response.writable && response.write('x'.repeat(16_384), () => setImmediate(more))
      more()
    })
    const { failure, body } = await send(receiver.url)
    expect(failure).toBe('ANSWER_TOO_LARGE')
    expect(body.length).toBeLessThan(200_000)
  })

  test.each<[string, Parameters<typeof receiver.answer>[0]]>([
    ['that says nothing', () => undefined],
    ['that begins an answer and stops', (response) => void response.writeHead(200).write('so far')],
  ])('%s is given up', async (_title, answering) => {
    receiver.answer(answering)
    expect(await send(receiver.url, { timeoutMs: 150 })).toMatchObject({ failure: 'TIMEOUT' })
  })

  test('that hangs up is a failed connection', async () => {
    receiver.answer((response) => response.destroy())
    expect(await send(receiver.url)).toMatchObject({ status: null, failure: 'CONNECTION' })
  })
})

describe('TLS', () => {
  test('a certificate of nobody we trust is refused, and nothing is sent', async () => {
    expect(await send(secure.url)).toMatchObject({ status: null, failure: 'TLS' })
    expect(secure.received).toEqual([])
  })

  test('a trusted certificate of another name is refused', async () => {
    const host = `127.0.0.1:${secure.port}`
    const options = { ca: SELF_SIGNED.cert, allowedHosts: new Set([host]) }
    expect(await send(`https://${host}/hooks`, options)).toMatchObject({ failure: 'TLS' })
    expect(secure.received).toEqual([])
  })

  test('plain HTTP where TLS was promised is refused', async () => {
    const options = { allowedHosts: new Set([`127.0.0.1:${receiver.port}`]) }
    expect(await send(`https://127.0.0.1:${receiver.port}/`, options)).toMatchObject({ failure: 'TLS' })
  })

  test('a trusted certificate of this name is taken', async () => {
    expect(await send(secure.url, { ca: SELF_SIGNED.cert })).toMatchObject({ status: 204, failure: null })
  })
})

describe('an address inside', () => {
  const none = { allowedHosts: new Set<string>() }

  test.each([
    receiver.url,
    'https://127.0.0.1/',
    'https://localhost/',
    'https://[::1]/',
    'https://me:x@partner.gov.uk/',
  ])('%s is not even looked up', async (url) => {
    const asked: string[] = []
    const resolve: Resolve = async (name) => {
      asked.push(name)
      return [HERE]
    }
    expect(await send(url, { ...none, resolve })).toMatchObject({ failure: 'ADDRESS_REFUSED' })
    expect(asked).toEqual([])
  })

  test.each([
    ['a private address', [HERE]],
    ['the address of cloud metadata', [{ address: '169.254.169.254', family: 4 }]],
    [
      'a private address behind a public one',
      [
        { address: '8.8.8.8', family: 4 },
        { address: '::ffff:10.0.0.1', family: 6 },
      ],
    ],
    ['no address', []],
  ])('a name of %s is refused before a connection', async (_title, addresses) => {
    const resolve: Resolve = async () => addresses
    expect(await send('https://partner.gov.uk/', { ...none, resolve })).toMatchObject({
      status: null,
      failure: 'NOT_PUBLIC',
    })
  })

  test('a name that does not resolve is not there', async () => {
    const resolve: Resolve = async () => {
      throw Object.assign(new Error('nobody'), { code: 'ENOTFOUND' })
    }
    expect(await send('https://partner.gov.uk/', { ...none, resolve })).toMatchObject({
      failure: 'NAME_NOT_FOUND',
    })
  })

  test('a name that becomes another between the check and the connection leads to what was checked', async () => {
    let asked = 0
    // Public the first time, this computer's own from then on.
    const resolve: Resolve = async () => [{ address: asked++ === 0 ? '127.0.0.2' : '127.0.0.1', family: 4 }]
    const isPublic = (address: string) => address === '127.0.0.2'
    // Nothing listens at the one that was checked.
    expect(await send('https://partner.gov.uk/', { ...none, resolve, isPublic })).toMatchObject({
      failure: 'CONNECTION',
    })
    expect(asked).toBe(1)
    expect(await send('https://partner.gov.uk/', { ...none, resolve, isPublic })).toMatchObject({
      failure: 'NOT_PUBLIC',
    })
    expect(asked).toBe(2)
  })
})

test('a proxy of the environment is not asked', async () => {
  for (const name of ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'ALL_PROXY'])
    vi.stubEnv(name, 'http://127.0.0.1:1')
  receiver.answerWith(204)
  expect(await send(receiver.url)).toMatchObject({ status: 204 })
  vi.unstubAllEnvs()
})

test('what listens nowhere is a failed connection', async () => {
  const closed = createServer()
  await new Promise<void>((listening) => closed.listen(0, '127.0.0.1', listening))
  const { port } = closed.address() as AddressInfo
  await new Promise((done) => closed.close(done))
  const options = { allowedHosts: new Set([`127.0.0.1:${port}`]) }
  expect(await send(`http://127.0.0.1:${port}/`, options)).toMatchObject({
    status: null,
    failure: 'CONNECTION',
  })
})
