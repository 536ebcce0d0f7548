import { expect, test } from 'vitest'
import { refusePublicAddresses } from './refuse-public-addresses.ts'

test.each([
  {},
  { HOST: '127.0.0.1', ORIGIN: 'http://localhost:3000', SANDBOX_URL: 'http://localhost:3003' },
  { HOST: '::1', ORIGIN: 'https://ID.localhost.:8443' },
  { HOST: 'LOCALHOST' },
  { DOCKER_HOST: 'tcp://192.168.1.20', NOTIFY_BASE_URL: 'https://notify.example' },
])('%j is started', (env) => {
  expect(() => refusePublicAddresses(env)).not.toThrow()
})

test.each([
  ['HOST', '0.0.0.0'],
  ['HOST', '::'],
  ['HOST', '192.168.1.20'],
  ['HOST', 'my-laptop'],
  ['HOST', 'localhost.example'],
  ['ORIGIN', 'https://identity.example'],
  ['ORIGIN', 'HTTPS://IDENTITY.EXAMPLE.'],
  ['ORIGIN', 'http://192.168.1.20:3000'],
  ['ORIGIN', 'not an address'],
  ['SANDBOX_URL', 'https://sandbox.example'],
])('%s of %s is refused in one sentence that says why', (name, value) => {
  expect(() => refusePublicAddresses({ [name]: value })).toThrow(
    new RegExp(
      `^${name} is not an address of this computer, .* shows every passcode .* nothing was started\\.`,
    ),
  )
})
