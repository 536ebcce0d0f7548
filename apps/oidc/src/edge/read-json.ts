import type { Readable } from 'node:stream'

const MAX_BODY_BYTES = 4_096 // our own apps send a few hundred

/** The body as JSON. Undefined when it is something else, or too long. */
export async function readJson(body: Readable): Promise<unknown> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of body) {
    length += chunk.length
    if (length > MAX_BODY_BYTES) return undefined
    chunks.push(chunk)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    return undefined
  }
}
