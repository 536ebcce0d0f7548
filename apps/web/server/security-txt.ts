import type { RequestHandler } from 'express'
import type { Config } from './config.ts'

const GOOD_FOR_DAYS = 180 // RFC 9116, 2.5.5: less than a year, so that what nobody looks after goes out of date
const DAY_MS = 86_400_000

/** RFC 9116: where to tell us of a weakness. */
export function securityTxt({
  origin,
  securityContact,
}: Pick<Config, 'origin' | 'securityContact'>): RequestHandler {
  return (_request, response) => {
    const expires = new Date(Math.floor(Date.now() / DAY_MS + GOOD_FOR_DAYS) * DAY_MS)
    const lines = [
      `Contact: ${securityContact}`,
      `Expires: ${expires.toISOString()}`,
      'Preferred-Languages: en, cy',
      `Canonical: ${origin}/.well-known/security.txt`,
    ]
    response.setHeader('Cache-Control', 'public, max-age=86400')
    response.type('text/plain').send(`${lines.join('\n')}\n`)
  }
}
