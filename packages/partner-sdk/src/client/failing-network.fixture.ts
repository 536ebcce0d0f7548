import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { afterAll } from 'vitest'

export type Answer = { status?: number; headers?: Record<string, string>; body?: unknown; hangsUp?: boolean }
type Asked = { token: string; query: string; variables: Record<string, unknown> }

/**
 * What may stand between a partner and the API on a bad day, for failures that the API itself cannot be brought to: it gives tokens out, and answers
 * each request with the next that a test has lined up. What the API answers on a good day is tried on a whole system (packages/stories).
 */
export async function aFailingNetwork() {
  const asked: Asked[] = []
  const tokensAsked: { authorization: string; form: URLSearchParams }[] = []
  let answers: Answer[] = []
  let tokenAnswers: Answer[] = []

  const server = createServer(async (request, response) => {
    const send = ({ status = 200, headers = {}, body = {}, hangsUp }: Answer) => {
      if (hangsUp) return request.socket.destroy()
      response.writeHead(status, { 'content-type': 'application/json', ...headers })
      response.end(typeof body === 'string' ? body : JSON.stringify(body))
    }
    const { authorization = '' } = request.headers
    if (request.url === '/connect/token') {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk)
      tokensAsked.push({ authorization, form: new URLSearchParams(Buffer.concat(chunks).toString()) })
      return send(
        tokenAnswers.shift() ?? { body: { access_token: `token-${tokensAsked.length}`, expires_in: 900 } },
      )
    }
    const { query, variables } = (await json(request)) as Asked
    asked.push({ token: authorization.replace('Bearer ', ''), query, variables })
    send(answers.shift() ?? { body: { data: { changesHead: 'a-cursor' } } })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    tokensAsked,
    answers(...next: Answer[]) {
      answers = next
    },
    tokenAnswers(...next: Answer[]) {
      tokenAnswers = next
    },
    forget() {
      asked.length = 0
      tokensAsked.length = 0
      answers = []
      tokenAnswers = []
    },
  }
}
