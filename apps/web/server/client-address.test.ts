import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { clientAddress } from './client-address.ts'

function request(forwarded: string | undefined) {
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
  return { headers, socket: { remoteAddress: '10.0.0.1' } } as IncomingMessage
}

test.each([
  ['without a proxy the connection itself says', 0, '203.0.113.7', '10.0.0.1'],
  ['one proxy adds what it saw', 1, '203.0.113.7', '203.0.113.7'],
  [
    'what the browser claims stands left of that',
    1,
    '198.51.100.1, 198.51.100.2, 203.0.113.7',
    '203.0.113.7',
  ],
  [
    'behind two proxies it is the second from the right',
    2,
    '198.51.100.1, 203.0.113.7, 10.0.0.9',
    '203.0.113.7',
  ],
  ['IPv6 is as good', 1, '2001:db8::7', '2001:db8::7'],
  ['a proxy that added nothing is not there', 1, undefined, '10.0.0.1'],
  ['fewer addresses than proxies fail to the nearest', 2, '203.0.113.7', '10.0.0.1'],
  ['what is no address is not believed', 1, 'evil.example', '10.0.0.1'],
  ['a gateway writes the port as well', 1, '203.0.113.7:49152', '203.0.113.7'],
  ['and brackets round IPv6', 1, '[2001:db8::7]:443', '2001:db8::7'],
  ['which may stand without a port', 1, '198.51.100.1:1, [2001:db8::7]', '2001:db8::7'],
  ['and quotes', 1, '"[2001:db8::7]:443"', '2001:db8::7'],
  ['and quotes round IPv4', 1, ' "203.0.113.7:49152" ', '203.0.113.7'],
  ['the last part of IPv6 is no port', 1, '2001:db8::7:443', '2001:db8::7:443'],
  ['a port alone is no address', 1, ':443', '10.0.0.1'],
  ['nor is a name with a port', 1, 'evil.example:443', '10.0.0.1'],
])('%s', (_, proxies, forwarded, address) => {
  expect(clientAddress(request(forwarded), proxies).address).toBe(address)
})

test.each([
  ['an entry that is no address', 1, 'unknown', true],
  ['an address', 1, '203.0.113.7:49152', false],
  ['no entry: a probe that comes by no proxy', 1, undefined, false],
  ['whatever a browser claims where no proxy is trusted', 0, 'unknown', false],
])('%s is told from what can be read', (_, proxies, forwarded, isUnreadable) => {
  expect(clientAddress(request(forwarded), proxies).isUnreadable).toBe(isUnreadable)
})
