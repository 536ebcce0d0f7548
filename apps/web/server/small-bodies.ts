import type { RequestHandler, Response } from 'express'

const MAX_BODY_BYTES = 64 * 1024 // our longest form is a few hundred bytes

/** A form is read into memory whole, so its length has to be known, and small. Browsers always say it. */
export function smallBodiesOnly(page: (response: Response) => void): RequestHandler {
  return (request, response, next) => {
    const isChunked = request.headers['transfer-encoding'] !== undefined
    const length = Number(request.headers['content-length'] ?? 0)
    if (!isChunked && length <= MAX_BODY_BYTES) return next()
    response.setHeader('Connection', 'close') // the rest of the body is not waited for
    page(response)
  }
}
