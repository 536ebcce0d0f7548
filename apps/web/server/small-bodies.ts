import type { Request, RequestHandler } from 'express'
import type { Refuse } from './refuse.ts'

const LONGEST_FORM_BYTES = 64 * 1024 // ours is a few hundred

/** A form is read into memory whole, so its length has to be known, and small. Browsers always say it. */
export function smallFormsOnly(refuse: Refuse): RequestHandler {
  return (request, response, next) => {
    const isChunked = request.headers['transfer-encoding'] !== undefined
    if (!isChunked && lengthOf(request) <= LONGEST_FORM_BYTES) return next()
    refuse('tooLarge', request, response)
  }
}

/** For an app behind us, which would stop reading half-way: what the proxy makes of that is an app that is away. */
export function smallBodiesOnly(maxBytes: number, refuse: Refuse): RequestHandler {
  return (request, response, next) => {
    if (lengthOf(request) <= maxBytes) return next()
    refuse('tooLarge', request, response)
  }
}

/** Calls `stop` once a body turns out to be longer than the app behind us reads. */
export function stopAtLimit(request: Request, maxBytes: number, stop: () => void): void {
  let bytes = 0
  request.on('data', function count(chunk: Buffer) {
    bytes += chunk.length
    if (bytes <= maxBytes) return
    request.off('data', count)
    stop()
  })
}

function lengthOf({ headers }: Request): number {
  return Number(headers['content-length'] ?? 0)
}
