import { createHash, timingSafeEqual } from 'node:crypto'
import express, { type RequestHandler, Router } from 'express'
import { z } from 'zod'
import { isUuid } from '../../kernel/is-uuid.ts'
import { reportedEnds } from '../domain/passcode-delivery.ts'
import { type NotingDelivery, noteDelivery } from './note-delivery.use-case.ts'

const BODY_LIMIT = '10kb'

const report = z.object({
  reference: z.string().nullish(),
  status: z.enum(['delivered', 'permanent-failure', 'temporary-failure', 'technical-failure']),
})

/**
 * The callback by which GOV.UK Notify reports deliveries. A repeated report changes nothing. A report about another mail, or about a
 * passcode that is deleted, is accepted and ignored: Notify would only send it again. The address in a report is not read.
 */
export function deliveryRoutes(deps: NotingDelivery, token: string): Router {
  return Router().post(
    '/notify/callbacks',
    requireToken(token),
    express.json({ limit: BODY_LIMIT }),
    async (request, response) => {
      const parsed = report.safeParse(request.body)
      if (!parsed.success) return void response.status(400).json({ error: 'This is not a delivery report.' })
      const { reference, status } = parsed.data
      if (reference && isUuid(reference)) await noteDelivery(deps, reference, reportedEnds[status])
      response.status(200).json({})
    },
  )
}

/** Lets a request through that holds the token. Compares digests in constant time: neither the token nor its length can be learnt by trying. */
function requireToken(token: string): RequestHandler {
  const expected = digest(`Bearer ${token}`)
  return (request, response, next) => {
    if (timingSafeEqual(digest(request.headers.authorization ?? ''), expected)) return next()
    response.status(401).json({ error: 'The bearer token is not the one agreed.' })
  }
}

const digest = (text: string) => createHash('sha256').update(text).digest()
