import { SECURITY_HEADERS } from '../src/http/security-headers.ts'
import { type RawAnswer, rawBytes, rawRequest } from './raw-request.fixture.ts'

const HEAVY = 'x'.repeat(20_000)

/** Requests that no address of ours takes, whichever process is asked. Each is answered with 4xx, and is the sender's mistake. */
export const badRequests: Record<string, (origin: string, path: string) => Promise<RawAnswer>> = {
  TRACE: (origin, target) => rawRequest(origin, { method: 'TRACE', target }),
  DELETE: (origin, target) => rawRequest(origin, { method: 'DELETE', target }),
  PROPFIND: (origin, target) => rawRequest(origin, { method: 'PROPFIND', target }),
  'an unknown method': (origin, target) => rawRequest(origin, { method: 'BREW', target }),
  'an absolute target of another host': (origin, path) =>
    rawRequest(origin, { target: `http://evil.example${path}` }),
  'an absolute target of our own': (origin, path) => rawRequest(origin, { target: origin + path }),
  'a target that is only a star': (origin) => rawRequest(origin, { method: 'OPTIONS', target: '*' }),
  'a broken escape': (origin, path) => rawRequest(origin, { target: `${path}/%zz` }),
  'half an escape': (origin, path) => rawRequest(origin, { target: `${path}%` }),
  'an escape that is not UTF-8': (origin, path) => rawRequest(origin, { target: `${path}/%e0%a4/complete` }),
  'a zero byte': (origin, path) => rawRequest(origin, { target: `${path}%00` }),
  'no host': (origin, target) => rawBytes(origin, `GET ${target}%zz HTTP/1.1\r\nconnection: close\r\n\r\n`),
  'a head that never fits': (origin, target) =>
    rawRequest(origin, { target, headers: { 'x-padding': HEAVY } }),
  'two lengths': (origin, target) =>
    rawBytes(origin, `POST ${target} HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nx`),
  'a length and chunks': (origin, target) =>
    rawBytes(
      origin,
      `POST ${target} HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\nx`,
    ),
  'an unknown expectation': (origin, target) =>
    rawRequest(origin, { target: `${target}%zz`, headers: { expect: 'the-spanish-inquisition' } }),
  noise: (origin) => rawBytes(origin, '\u0016\u0003\u0001 not http at all\r\n\r\n'),
}

/** The names of the security headers that an answer lacks. */
export function missingHeaders({ headers }: { headers: Headers }): string[] {
  return Object.keys(SECURITY_HEADERS).filter((name) => !headers.get(name))
}
