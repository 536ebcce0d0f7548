import { connect } from 'node:net'
import { buffer } from 'node:stream/consumers'

export type RawAnswer = { status: number; headers: Headers; body: string }

type RawRequest = { method?: string; target: string; headers?: Record<string, string>; body?: string }

/** Sends what fetch would tidy up or refuse: any target, any method, any host. */
export function rawRequest(origin: string, request: RawRequest): Promise<RawAnswer> {
  const { method = 'GET', target, headers = {}, body = '' } = request
  const sent = {
    host: new URL(origin).host,
    connection: 'close',
    ...(body && { 'content-length': String(Buffer.byteLength(body)) }),
    ...headers,
  }
  const lines = Object.entries(sent).map(([name, value]) => `${name}: ${value}`)
  return rawBytes(origin, [`${method} ${target} HTTP/1.1`, ...lines, '', body].join('\r\n'))
}

/** Sends these bytes as they are, and reads until the server closes the connection. */
export async function rawBytes(origin: string, bytes: string): Promise<RawAnswer> {
  const { hostname, port } = new URL(origin)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => undefined) // closed before it had read everything; what it answered counts
  socket.write(bytes)
  return parse((await buffer(socket)).toString())
}

function parse(text: string): RawAnswer {
  const end = text.indexOf('\r\n\r\n')
  const [first = '', ...lines] = text.slice(0, end).split('\r\n')
  const headers = new Headers()
  for (const line of lines)
    headers.append(line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1))
  const rest = text.slice(end + 4)
  const isChunked = headers.get('transfer-encoding') === 'chunked'
  return { status: Number(first.split(' ')[1]), headers, body: isChunked ? inOnePiece(rest) : rest }
}

/** RFC 9112, 7.1; the lengths count bytes, and are not needed to tell the pieces of a short text apart. */
function inOnePiece(chunks: string): string {
  return chunks
    .split('\r\n')
    .filter((_, index) => index % 2 === 1)
    .join('')
}
