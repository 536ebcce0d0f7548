import type { Request as ExpressRequest, Response as ExpressResponse } from 'express'
import type { Answer } from '../app/answering/page.tsx'

/**
 * The request as loaders and actions know one. A form is read before: it is small (small-bodies.ts), and what flows from one kind of stream into
 * another costs as much as the page.
 */
export async function webRequest(request: ExpressRequest): Promise<Request> {
  const { method, protocol, headers } = request
  const hasBody = method !== 'GET' && method !== 'HEAD'
  return new Request(`${protocol}://${headers['x-forwarded-host']}${request.originalUrl}`, {
    method,
    headers: Object.entries(headers).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as [string, string]] : [],
    ),
    body: hasBody ? await readWhole(request) : null,
  })
}

/** Sends an answer at once: all of it is there. */
export async function send(answer: Answer, response: ExpressResponse): Promise<void> {
  const body = answer instanceof Response ? Buffer.from(await answer.arrayBuffer()) : answer.html
  response.status(answer.status)
  for (const [name, value] of answer.headers) response.append(name, value)
  if (body.length > 0) response.setHeader('Content-Length', Buffer.byteLength(body))
  response.end(body)
}

async function readWhole(request: ExpressRequest): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}
