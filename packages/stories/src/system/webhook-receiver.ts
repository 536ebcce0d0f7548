import { createServer, type IncomingMessage } from 'node:http'
import { json } from 'node:stream/consumers'

export type WebhookReceived = { eventId: string; type: string; data: Record<string, unknown> }

/** A partner's receiver of webhooks on this computer. It answers pings as it should, and events with what it is told to. */
export async function receiveWebhooks(port: number) {
  const received: WebhookReceived[] = []
  let status = 204
  const server = createServer(async (request, response) => {
    const data = (await json(request)) as Record<string, unknown>
    const type = headerOf(request, 'ce-type')
    received.push({ eventId: headerOf(request, 'ce-id'), type, data })
    if (type !== 'ping') return void response.writeHead(status).end()
    const { challenge } = data
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ challenge }))
  })
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
  return {
    url: `http://127.0.0.1:${port}/hooks`,
    answerWith(next: number) {
      status = next
    },
    /** What came about an identity. */
    about: (sub: string) => received.filter(({ data }) => data.identityId === sub),
    close: () => server.close(),
  }
}

const headerOf = ({ headers }: IncomingMessage, name: string) => String(headers[name] ?? '')
