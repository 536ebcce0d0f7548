import type { Readable } from 'node:stream'

const LONGEST_BODY = 4_096 // bytes; what our own apps send here is a few hundred

/** The body as JSON. Undefined when it is something else, or too long. */
export async function readJson(body: Readable): Promise<unknown> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of body) {
    length += chunk.length
    if (length > LONGEST_BODY) return undefined
    chunks.push(chunk)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    return undefined
  }
}
