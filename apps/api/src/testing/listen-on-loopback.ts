import type { RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { closerOf, createHttpServer } from '@identity/runtime'

/** Has an app answer on a free port of this computer, as the process that ships does. Close it when the tests end. */
export async function listenOnLoopback(app: RequestListener) {
  const server = createHttpServer(app)
  const close = closerOf(server) // Node.js itself waits for connections that `fetch` opened and did not use
  server.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin,
    url: `${origin}/graphql`,
    close: () => close(),
  }
}
