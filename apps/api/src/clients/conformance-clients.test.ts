import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { clientRegistration } from './domain/client-registration.ts'

test('the clients of the conformance suite that we ship can be registered as they are', async () => {
  const file = new URL('../../../../docs/conformance/clients.json', import.meta.url)
  const { clients } = JSON.parse(await readFile(file, 'utf8'))
  const read = clients.map((client: unknown) => clientRegistration.parse(client).id)
  expect(read).toEqual([
    ...['conformance-basic-1', 'conformance-basic-2', 'conformance-post'],
    ...['conformance-rp-logout', 'conformance-back-channel'],
  ])
})
