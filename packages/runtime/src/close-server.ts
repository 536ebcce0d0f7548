import type { Server } from 'node:http'

const GRACE_MS = 5_000 // longer than any request of ours may take; well below the deadline of onShutdown

/** Lets requests under way finish, and waits for no connection without one. What is still open after `graceMs` is cut. */
export async function closeServer(server: Server, graceMs = GRACE_MS): Promise<void> {
  const insist = setTimeout(() => server.closeAllConnections(), graceMs)
  await new Promise<void>((closed) => {
    server.close(() => closed())
    server.closeIdleConnections()
  })
  clearTimeout(insist)
}
