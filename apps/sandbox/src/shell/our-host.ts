import { readUrl } from '@identity/values'
import type { RequestHandler } from 'express'

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/**
 * A page of the internet can give its own host name our address, and would then read the mailbox as a page of the same origin. By its name
 * it is told apart.
 */
export function onlyOurHost(sandboxUrl: string): RequestHandler {
  const ours = [...LOOPBACK, new URL(sandboxUrl).hostname]
  return (request, response, next) => {
    const host = request.headers.host ?? ''
    const name = readUrl(`http://${host}`)?.hostname
    if (name !== undefined && ours.includes(name)) return next()
    response.status(421).json({ error: 'misdirected_request' })
  }
}
