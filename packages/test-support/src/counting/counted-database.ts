import { createConnection, createServer, type Socket } from 'node:net'
import { listen } from './listen.ts'
import { type Sent, statementReader } from './statement-reader.ts'

/** Stands between a program and its database, changes nothing, and tells of each statement that the program sends. */
export async function countedDatabase(
  databaseUrl: string,
  sent: Sent,
): Promise<{ url: string; stop(): Promise<void> }> {
  const target = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  const keep = (socket: Socket) => {
    sockets.add(socket)
    return socket
      .setNoDelay()
      .on('error', () => undefined)
      .on('close', () => sockets.delete(socket))
  }
  const server = createServer((client) => {
    const database = keep(createConnection({ host: target.hostname, port: Number(target.port) }))
    const read = statementReader(sent)
    keep(client).on('data', read).pipe(database).pipe(client)
    client.on('close', () => database.destroy())
    database.on('close', () => client.destroy())
  })
  const port = await listen(server)
  return {
    url: Object.assign(new URL(databaseUrl), { hostname: '127.0.0.1', port: String(port) }).href,
    async stop() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
