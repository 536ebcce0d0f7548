import { createHash, timingSafeEqual } from 'node:crypto'
import type { TeachingRecord, TrainingProvider } from '@identity/teaching-record'
import { type RequestHandler, type Response, Router } from 'express'
import type { FaultSwitch } from '../shell/fault-switch.ts'
import type { RoomTools } from '../shell/room.ts'
import { waitFor } from '../shell/slow-answer.ts'
import { changesPage, changesQuerySchema } from './changes-page.ts'
import type { TeachingRecordFault } from './teaching-record-faults.ts'

type TeachingRecordsOptions = {
  apiKey: string
  records: readonly TeachingRecord[]
  providers: readonly TrainingProvider[]
  faultSwitch: FaultSwitch<TeachingRecordFault>
}

/** The stand-in for the teaching record service, with the seeded people's records. */
export function teachingRecordsRouter(tools: RoomTools, options: TeachingRecordsOptions): Router {
  const router = Router()
  router.use(
    ['/v2/itt-providers', '/v3/persons'],
    keyHoldersOnly(options.apiKey),
    faultsFirst(tools, options.faultSwitch),
  )

  router.get('/v2/itt-providers', (_request, response) => {
    response.json({
      ittProviders: options.providers.map(({ ukprn, name }) => ({ ukprn, providerName: name })),
    })
  })

  // Ours, after the manner of the real ones: a replica needs to hear of changes, and the real service has no such address yet.
  router.get('/v3/persons/changes', versionRequired, (request, response) => {
    const query = changesQuerySchema.safeParse(request.query)
    const page = query.success ? changesPage(options.records, query.data) : null
    if (!page) return refuse(response, 400, 'since, cursor or limit is not valid')
    response.json(page)
  })

  return router
}

function keyHoldersOnly(apiKey: string): RequestHandler {
  const expected = digest(`Bearer ${apiKey}`)
  return (request, response, next) => {
    if (timingSafeEqual(digest(request.headers.authorization ?? ''), expected)) return next()
    refuse(response, 401, 'A bearer key is needed')
  }
}

const versionRequired: RequestHandler = (request, response, next) => {
  if (/^\d{8}$/.test(request.get('x-api-version') ?? '')) return next()
  refuse(response, 400, 'The X-Api-Version header is needed')
}

function faultsFirst(
  { slowAnswerMs }: RoomTools,
  faultSwitch: FaultSwitch<TeachingRecordFault>,
): RequestHandler {
  return async (_request, response, next) => {
    const fault = faultSwitch.take()
    if (fault === 'down') return void response.destroy()
    if (fault === '500') return refuse(response, 500, 'Something went wrong')
    if (fault === 'slow' && !(await waitFor(slowAnswerMs, response))) return
    next()
  }
}

/** An error as the real service sends it: problem details (RFC 9457). */
function refuse(response: Response, status: number, title: string): void {
  response.status(status).type('application/problem+json').send(JSON.stringify({ title, status }))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
