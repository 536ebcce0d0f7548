import type { Server } from 'node:http'
import type { Socket } from 'node:net'

const GRACE_MS = 5_000 // longer than any request of ours may take; well below the deadline of onShutdown

/**
 * How to close `server`, which is to be told before it listens: requests under way finish, and no connection without one is waited for. Node.js
 * itself waits for a connection that has not sent a request yet, such as the spare ones that browsers and HTTP clients open. What is still
 * open after `graceMs` is cut.
 */
export function closerOf(server: Server): (graceMs?: number) => Promise<void> {
  const requests = new Map<Socket, number>()
  let isClosing = false
  server.on('connection', (socket) => {
    requests.set(socket, 0)
    socket.once('close', () => requests.delete(socket))
  })
  server.on('request', ({ socket }, response) => {
    count(socket, 1)
    response.once('close', () => {
      count(socket, -1)
      if (isClosing) endUnused()
    })
  })
  return async (graceMs = GRACE_MS) => {
    isClosing = true
    const insist = setTimeout(() => server.closeAllConnections(), graceMs)
    await new Promise<void>((closed) => {
      server.close(() => closed())
      endUnused()
    })
    clearTimeout(insist)
  }

  function count(socket: Socket, more: number): void {
    const under = requests.get(socket)
    if (under !== undefined) requests.set(socket, under + more)
  }

  function endUnused(): void {
    for (const [socket, under] of requests) if (under === 0) socket.end(() => socket.destroy())
  }
}
