import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/** Ports for one system that a test starts. */
export async function freePorts() {
  const ports = new Set<number>()
  while (ports.size < 5) ports.add(await freePort())
  const [web = 0, oidc = 0, api = 0, sandbox = 0, worker = 0] = ports
  return { web, oidc, api, sandbox, worker }
}

/**
 * Below the ports that the kernel gives out by itself: to outgoing connections, and to programs that listen on port 0. One of those may take a port between
 * the time that it was found free and the time that a system listens on it, or starts again on it. Another system's process on it answers for ours.
 */
export async function freePort(): Promise<number> {
  const port = randomInt(20_000, 32_000)
  const isFree = await new Promise<boolean>((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
  return isFree ? port : freePort()
}
