import { once } from 'node:events'
import type { RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { badRequests, missingHeaders } from '../../test/bad-requests.fixture.ts'
import { rawBytes, rawRequest } from '../../test/raw-request.fixture.ts'
import { createHttpServer } from './http-server.ts'

const answers: Record<string, RequestListener> = {
  '/early': (_request, response) => response.writeHead(200, { 'x-frame-options': 'SAMEORIGIN' }).end(),
  '/late': (_request, response) => {
    response.setHeader('x-robots-tag', 'all')
    for (const name of response.getHeaderNames()) response.removeHeader(name) // as Koa does on the way to a 500
    response.statusCode = 500
    response.end('broken')
  },
  '/nothing': (_request, response) => void response.end(),
  '/own': (_request, response) => void response.setHeader('referrer-policy', 'strict-origin').end(),
  '/slow': (request, response) => {
    request.resume().on('end', () => response.end())
  },
}

const server = createHttpServer((request, response) => answers[request.url ?? '']?.(request, response), {
  limits: { headersTimeout: 200, requestTimeout: 300, connectionsCheckingInterval: 50 },
})
let origin = ''
beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())

test.each(Object.keys(answers).filter((path) => path !== '/slow'))(
  '%s has every security header',
  async (target) => {
    expect(missingHeaders(await rawRequest(origin, { target }))).toEqual([])
  },
)

test('an application that says better is left alone', async () => {
  const { headers } = await rawRequest(origin, { target: '/own' })
  expect(headers.get('referrer-policy')).toBe('strict-origin')
  expect((await rawRequest(origin, { target: '/early' })).headers.get('x-frame-options')).toBe('SAMEORIGIN')
})

test.each([
  ...['TRACE', 'DELETE', 'PROPFIND', 'an unknown method'],
  ...['an absolute target of another host', 'an absolute target of our own', 'a target that is only a star'],
  ...['a head that never fits', 'two lengths', 'a length and chunks', 'an unknown expectation', 'noise'],
])('%s is refused before the application, with every security header', async (name) => {
  const answer = await badRequests[name]?.(origin, '/nothing')
  expect(answer?.status).toBeGreaterThanOrEqual(400)
  expect(answer?.status).toBeLessThan(500)
  expect(missingHeaders(answer ?? { headers: new Headers() })).toEqual([])
})

test('a head that does not end is not waited for', async () => {
  const answer = await rawBytes(origin, 'GET / HTTP/1.1\r\nhost: x\r\n')
  expect(answer.status).toBe(408)
  expect(missingHeaders(answer)).toEqual([])
})

test('nor is a body', async () => {
  const answer = await rawBytes(origin, 'POST /slow HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\n\r\nab')
  expect(answer.status).toBe(408)
})
