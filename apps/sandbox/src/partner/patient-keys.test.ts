import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { publishedKeys } from '@identity/partner-sdk'
import { expect, test } from 'vitest'
import { patientKeys } from './patient-keys.ts'

test('keys that cannot be read yet are waited for, and not for ever', async () => {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ keys: [] }))
  })
  const listen = (port: number) =>
    new Promise<void>((listening) => server.listen(port, '127.0.0.1', () => listening()))
  const close = () => new Promise((closed) => server.close(closed))
  await listen(0)
  const { port } = server.address() as AddressInfo
  await close()
  const keys = publishedKeys(`http://127.0.0.1:${port}`)

  await expect(patientKeys(keys, { patienceMs: 50, everyMs: 10 })('a-key')).rejects.toThrow()
  const asked = patientKeys(keys, { patienceMs: 20_000, everyMs: 10 })('a-key')
  await listen(port)
  expect(await asked).toBeNull() // read, and there is no such key
  server.closeAllConnections()
  await close()
})
