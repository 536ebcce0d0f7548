import { createConnection, type Socket } from 'node:net'
import type { UntoldEnds } from './untold-ends.ts'

type Address = { host: string[]; port: number[]; path?: string | undefined }

/**
 * How the driver opens a socket; two things are mended on the way.
 *
 * When the other side closes while the connection is being opened, the driver tries again at once, and for ever: its query is never answered. Here
 * such an end is an error, which the query gets.
 *
 * When a socket closes while bytes wait to be written, or after an error, the driver forgets neither: the place in the pool never writes
 * again, or the query that was given to it meanwhile is never answered. So it is told of the end a turn later, when what waited has failed, and
 * always as an end without an error, which it answers by failing every query that it holds. What it might write meanwhile is kept from it:
 * untold-ends.ts.
 */
export function openSocket(ends: UntoldEnds): (address: Address) => Socket {
  let opened = 0
  return ({ host: hosts, port: ports, path }) => {
    const place = opened++ % ports.length
    const [host, port] = [hosts[place] ?? '', ports[place] ?? 0]
    const socket = path ? createConnection({ path }) : createConnection({ host, port })
    socket.once('end', () => {
      if (!socket.writableEnded) socket.destroy(closedByTheOtherSide(host, port)) // else we have said goodbye ourselves
    })
    closeLater(socket, ends)
    return Object.assign(socket, { host, port }) // where the driver looks for them: for TLS, and for its errors
  }
}

function closeLater(socket: Socket, ends: UntoldEnds): void {
  const emit = socket.emit.bind(socket)
  socket.emit = (event: string | symbol, ...args: unknown[]) => {
    if (event !== 'close') return emit(event, ...args)
    ends.tellLater(() => emit('close', false))
    return true
  }
}

function closedByTheOtherSide(address: string, port: number): Error {
  const code = 'CONNECTION_CLOSED'
  return Object.assign(new Error(`the database closed the connection ${address}:${port}`), {
    code,
    address,
    port,
  })
}
