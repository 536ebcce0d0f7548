import { createHash, timingSafeEqual } from 'node:crypto'
import express, { type RequestHandler, Router } from 'express'
import { z } from 'zod'
import { isUuid } from '../../kernel/is-uuid.ts'
import { reportedEnds } from '../domain/passcode-delivery.ts'
import type { PasscodeRepository } from '../passcode.repository.ts'

const BODY_LIMIT = '10kb'

const report = z.object({
  reference: z.string().nullish(),
  status: z.enum(['delivered', 'permanent-failure', 'temporary-failure', 'technical-failure']),
})

/**
 * Where GOV.UK Notify tells what became of a mail. Telling it twice changes nothing, and mail that is not a passcode's, or is no longer
 * ours, is none of our business: Notify would only ask again. The address that a report carries is not read.
 */
export function deliveryRoutes(passcodes: Pick<PasscodeRepository, 'noteDelivery'>, token: string): Router {
  return Router().post(
    '/notify/callbacks',
    holdersOf(token),
    express.json({ limit: BODY_LIMIT }),
    async (request, response) => {
      const parsed = report.safeParse(request.body)
      if (!parsed.success) return void response.status(400).json({ error: 'This is not a delivery report.' })
      const { reference, status } = parsed.data
      if (reference && isUuid(reference)) await passcodes.noteDelivery(reference, reportedEnds[status])
      response.status(200).json({})
    },
  )
}

/** Compares digests, in constant time: neither the token nor its length can be learnt by trying. */
function holdersOf(token: string): RequestHandler {
  const expected = digest(`Bearer ${token}`)
  return (request, response, next) => {
    if (timingSafeEqual(digest(request.headers.authorization ?? ''), expected)) return next()
    response.status(401).json({ error: 'The bearer token is not the one agreed.' })
  }
}

const digest = (text: string) => createHash('sha256').update(text).digest()
