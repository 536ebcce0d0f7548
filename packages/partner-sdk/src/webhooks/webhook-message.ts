import type { IncomingMessage } from 'node:http'

const MOST_BYTES = 1_000_000 // ours have less than 20,000

/** A request as it came: the headers by lower-case name, and the bytes of the body before any program has read them as JSON. */
export type WebhookMessage = { headers: ReadonlyMap<string, string>; body: Uint8Array }

export async function messageOfRequest(request: Request): Promise<WebhookMessage> {
  return { headers: new Map(request.headers), body: new Uint8Array(await request.arrayBuffer()) }
}

/** Of Node's own server, and of what is built on it, as long as no middleware has read the body. */
export async function messageOfNodeRequest(request: IncomingMessage): Promise<WebhookMessage> {
  if (request.readableEnded) {
    throw new Error('the body was read before the webhook was: mount its route before the JSON parser')
  }
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of request) {
    bytes += chunk.length
    if (bytes > MOST_BYTES) throw new Error('the body is larger than any of Get an Identity')
    chunks.push(chunk)
  }
  return { headers: headersOf(request.headers), body: Buffer.concat(chunks) }
}

/** For a framework that hands you the bytes: Express' `raw`, for example. */
export function messageOf(headers: NodeHeaders, body: Uint8Array): WebhookMessage {
  if (!(body instanceof Uint8Array))
    throw new Error('the body is the bytes that came, not what was read of them')
  return { headers: headersOf(headers), body }
}

type NodeHeaders = Readonly<Record<string, string | string[] | undefined>>

function headersOf(headers: NodeHeaders): Map<string, string> {
  const named = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name.toLowerCase(), [value].flat().join(', ')] as const],
  )
  return new Map(named)
}
