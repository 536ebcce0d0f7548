import { spellingOf } from '@identity/runtime'
import type { RequestHandler } from 'express'
import { notFound } from './problems.tsx'
import type { RoomTools } from './room.ts'
import { roomRouter } from './room-router.ts'
import { securityHeaders } from './security-headers.ts'

/** One address, one spelling. Routes see to upper and lower case and to what follows; escapes, dots and whole URLs are refused here, before any of them. */
export function oneSpelling(tools: RoomTools): RequestHandler {
  const refuse = roomRouter().use(securityHeaders, notFound(tools))
  return (request, response, next) =>
    spellingOf(request.originalUrl) === 'ours' ? next() : refuse(request, response, next)
}
