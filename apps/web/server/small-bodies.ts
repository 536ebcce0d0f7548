import type { Request, RequestHandler } from 'express'
import type { Refuse } from './refuse.ts'

const LONGEST_FORM_BYTES = 64 * 1024 // ours is a few hundred
const LONGEST_FOR_APPS_BYTES = 100 * 1024 // what the API takes; the facade takes less

/** A form is read into memory whole, so its length has to be known, and small. Browsers always say it. */
export function smallFormsOnly(refuse: Refuse): RequestHandler {
  return (request, response, next) => {
    const isChunked = request.headers['transfer-encoding'] !== undefined
    if (!isChunked && lengthOf(request) <= LONGEST_FORM_BYTES) return next()
    refuse('tooLarge', request, response)
  }
}

/** For the apps behind us, who would stop reading half-way: what the proxy makes of that is an app that is away. */
export function smallBodiesOnly(refuse: Refuse): RequestHandler {
  return (request, response, next) => {
    if (lengthOf(request) <= LONGEST_FOR_APPS_BYTES) return next()
    refuse('tooLarge', request, response)
  }
}

function lengthOf({ headers }: Request): number {
  return Number(headers['content-length'] ?? 0)
}
