import { createConnection, createServer, type Socket } from 'node:net'

type Moment = 'never' | 'at once' | 'after the first answer'

/**
 * Stands between the driver and the database, as a pooler or a load balancer does: closes connections while they are opened, tells which packets
 * come, and has `begin` refused on a connection that stays.
 */
export async function startProxy(databaseUrl: string) {
  const target = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  let closes: Moment = 'never'
  let seen = 0
  let isBeginRefused = false
  const packets: string[] = []
  const server = createServer((client) => {
    seen += 1
    keep(client)
    if (closes === 'at once') return void client.end()
    const database = keep(createConnection({ host: target.hostname, port: Number(target.port) }))
    client.on('data', (packet) => {
      const text = packet.toString('latin1')
      packets.push(text)
      database.write(isBeginRefused ? text.replace('begin ', 'begun ') : text, 'latin1')
    })
    if (closes === 'after the first answer') {
      client.resume()
      database.once('data', () => {
        client.end()
        database.destroy()
      })
    } else database.pipe(client)
    client.on('close', () => database.destroy())
    database.on('close', () => client.end())
  })
  function keep(socket: Socket): Socket {
    sockets.add(socket)
    return socket.on('error', () => undefined).on('close', () => sockets.delete(socket))
  }
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  const url = Object.assign(new URL(databaseUrl), {
    port: String(typeof address === 'object' && address ? address.port : 0),
  }).href
  return {
    url,
    connections: () => seen,
    /** The packets since this was last asked, as bytes. */
    packets: () => packets.splice(0),
    refuseToBegin(isRefused: boolean) {
      isBeginRefused = isRefused
    },
    close(moment: Moment) {
      closes = moment
      seen = 0
    },
    async stop() {
      for (const socket of sockets) socket.destroy()
      await new Promise((closed) => server.close(closed))
    },
  }
}
