import { expect, test } from 'vitest'
import { isLoopbackHost, isLoopbackOrigin } from './loopback.ts'

test.each([
  ...[
    '127.0.0.1',
    '127.1.2.3',
    '0x7f.1',
    '2130706433',
    '::1',
    '[::1]',
    '0:0:0:0:0:0:0:1',
    '::ffff:127.0.0.1',
  ],
  ...['localhost', 'LocalHost', 'localhost.', 'id.localhost', 'ID.LOCALHOST.'],
])('%s is this computer only', (host) => {
  expect(isLoopbackHost(host)).toBe(true)
})

test.each([
  ...[
    '0.0.0.0',
    '0',
    '::',
    '[::]',
    '192.168.1.20',
    '10.0.0.1',
    '128.0.0.1',
    '::ffff:192.168.1.20',
    'fe80::1',
  ],
  ...[
    'identity.example',
    'localhost.example',
    'notlocalhost',
    '127.0.0.1.example',
    'my-laptop',
    '',
    ' ',
    '*',
  ],
  ...['localhost@identity.example', 'identity.example#localhost', 'localhost/../x@y'],
])('%s is more than this computer', (host) => {
  expect(isLoopbackHost(host)).toBe(false)
})

test.each(['http://localhost:3000', 'https://ID.localhost.:8443', 'http://[::1]:3000', 'https://127.0.0.1'])(
  '%s leads to this computer only',
  (origin) => {
    expect(isLoopbackOrigin(origin)).toBe(true)
  },
)

test.each([
  ...['https://identity.example', 'http://0.0.0.0:3000', 'http://192.168.1.20:3000', 'http://[::]:3000'],
  ...['https://localhost.identity.example', 'http://localhost:x@identity.example', 'localhost:3000', ''],
])('%s leads elsewhere, or nowhere', (origin) => {
  expect(isLoopbackOrigin(origin)).toBe(false)
})
