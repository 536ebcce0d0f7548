import { createServer } from 'node:net'
import type { Ports } from '@identity/launcher'

/** Free ports, for one system. */
export async function freePorts(): Promise<Ports> {
  const servers = await Promise.all(Array.from({ length: 5 }, listenAnywhere))
  const [web = 0, oidc = 0, api = 0, sandbox = 0, worker = 0] = servers.map(({ port }) => port)
  await Promise.all(servers.map(({ close }) => close()))
  return { web, oidc, api, sandbox, worker }
}

function listenAnywhere(): Promise<{ port: number; close(): Promise<unknown> }> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      resolve({ port, close: () => new Promise((closed) => server.close(closed)) })
    })
  })
}
