import { createServer, type IncomingHttpHeaders, type RequestListener, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { afterAll } from 'vitest'
import { SELF_SIGNED } from './self-signed.fixture.ts'

export type Received = { method: string; url: string; headers: IncomingHttpHeaders; body: Buffer }
type Answering = (response: ServerResponse, received: Received) => void

/** A partner's receiver on this computer: a real server, which answers 204 until a test says otherwise. */
export async function aReceiver({ isTls = false, path = '/hooks' } = {}) {
  const received: Received[] = []
  const sockets = new Set<Socket>()
  let answering: Answering = (response) => response.writeHead(204).end()
  const listener: RequestListener = async (request, response) => {
    const { method = '', url = '', headers } = request
    const one = { method, url, headers, body: await buffer(request) }
    received.push(one)
    answering(response, one)
  }
  const server = isTls ? createTlsServer(SELF_SIGNED, listener) : createServer(listener)
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  afterAll(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const host = isTls ? `localhost:${port}` : `127.0.0.1:${port}`
  return {
    host,
    port,
    url: `${isTls ? 'https' : 'http'}://${host}${path}`,
    received,
    ids: () => received.map(({ headers }) => headers['ce-id']),
    /** Ends every connection, as a receiver that is killed. */
    hangUp() {
      for (const socket of sockets) socket.destroy()
    },
    answer(next: Answering) {
      answering = next
    },
    answerWith(status: number, headers: Record<string, string> = {}, body = '') {
      answering = (response) => response.writeHead(status, headers).end(body)
    },
    /** Shows the challenge of a ping, as a receiver has to. */
    answerPings() {
      answering = (response, { body }) => {
        const { challenge } = JSON.parse(body.toString())
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ challenge }))
      }
    },
  }
}

export type Receiver = Awaited<ReturnType<typeof aReceiver>>
