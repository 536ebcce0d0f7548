import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, createConnection } from 'node:net'
import { expect, test } from 'vitest'
import { closerOf } from './close-server.ts'

async function aServer(answer: (path: string) => boolean) {
  const server = createServer((request, response) => {
    if (answer(request.url ?? '')) response.end('done')
  })
  const close = closerOf(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  /** A connection that is kept, and a request on it if there is a path. */
  const connection = async (path?: string) => {
    const socket = createConnection({ port, host: '127.0.0.1' })
    await once(socket, 'connect')
    if (path !== undefined) socket.write(`GET ${path} HTTP/1.1\r\nHost: here\r\n\r\n`)
    return socket
  }
  return { server, close, connection }
}

test('a server waits for no connection that has no request: one that was used, and one that never was', async () => {
  const { close, connection } = await aServer(() => true)
  const used = await connection('/')
  await once(used, 'data')
  const unused = await connection()
  const ended = [used, unused].map((socket) => once(socket, 'close'))
  const startedAt = performance.now()
  await close(5_000)
  expect(performance.now() - startedAt).toBeLessThan(2_000)
  await Promise.all(ended)
})

test('a request that is not answered in time is cut, and the server closes', async () => {
  const { server, close, connection } = await aServer(() => false)
  const socket = await connection('/never')
  await once(server, 'request')
  const ended = once(socket, 'close')
  await close(50)
  await ended
})
