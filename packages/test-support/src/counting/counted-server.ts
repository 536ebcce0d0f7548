import { Agent, createServer, type IncomingMessage, request as send } from 'node:http'
import { pipeline } from 'node:stream'
import { listen } from './listen.ts'

/** A request between two programs: `POST /graphql TryPasscode`. */
export type Told = (what: string) => void

/** Stands between a program and a server that it asks over HTTP, changes nothing, and tells of each request. */
export async function countedServer(
  url: string,
  told: Told,
): Promise<{ url: string; stop(): Promise<void> }> {
  const target = new URL(url)
  const agent = new Agent({ keepAlive: true })
  const server = createServer(async (asked, answer) => {
    const body = await readAll(asked)
    told(nameOf(asked, body))
    const passedOn = send(
      {
        ...{ agent, host: target.hostname, port: target.port },
        ...{ method: asked.method, path: asked.url, headers: asked.headers },
      },
      (answered) => {
        answer.writeHead(answered.statusCode ?? 502, answered.headers)
        pipeline(answered, answer, () => undefined)
      },
    )
    passedOn.on('error', () => answer.destroy())
    passedOn.end(body)
  })
  // The answer's own header says how long a kept connection may be used. A shorter time of ours would cut it under the next request.
  server.keepAliveTimeout = 0
  const port = await listen(server)
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      agent.destroy()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function readAll(asked: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of asked) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** The method, the path without its ids, and the operation of a GraphQL request. */
function nameOf({ method, url = '' }: IncomingMessage, body: Buffer): string {
  const path = url.replace(/\?.*/, '').replace(/\/[\w-]{20,}/g, '/:id')
  return [method, path, ...(path === '/graphql' ? [operationOf(body.toString())] : [])].join(' ')
}

function operationOf(body: string): string {
  try {
    const { operationName, query = '' } = JSON.parse(body)
    return operationName ?? /\b(?:query|mutation)\s+(\w+)/.exec(query)?.[1] ?? '(without a name)'
  } catch {
    return '(unreadable)'
  }
}
