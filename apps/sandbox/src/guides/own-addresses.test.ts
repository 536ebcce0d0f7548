import { expect, test } from 'vitest'
import { withOwnAddresses } from './own-addresses.ts'

const own = { origin: 'http://localhost:4100', sandboxUrl: 'http://127.0.0.1:4103' }

test.each([
  ['<http://localhost:3003/people>', '<http://127.0.0.1:4103/people>'],
  ["process.env.ORIGIN ?? 'http://localhost:3000',", "process.env.ORIGIN ?? 'http://localhost:4100',"],
  ['OIDC_OUTBOUND_HOSTS=localhost:3003,localhost:4000', 'OIDC_OUTBOUND_HOSTS=127.0.0.1:4103,localhost:4000'],
  ['your own service at http://localhost:30001', 'your own service at http://localhost:30001'],
])('%s is shown as %s', (written, shown) => {
  expect(withOwnAddresses(written, own)).toBe(shown)
})
