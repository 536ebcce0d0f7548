import { createHash, timingSafeEqual } from 'node:crypto'
import type { TrainingProvider } from '@identity/teaching-record'
import type { RequestHandler, Response, Router } from 'express'
import type { FaultSwitch } from '../shell/fault-switch.ts'
import type { RoomTools } from '../shell/room.ts'
import { roomRouter } from '../shell/room-router.ts'
import { waitFor } from '../shell/slow-answer.ts'
import { changesPage, changesQuerySchema } from './changes-page.ts'
import type { RecordStore } from './record-store.ts'
import type { SelfServiceAccounts } from './self-service-accounts.ts'
import type { TeachingRecordFault } from './teaching-record-faults.ts'

type TeachingRecordsOptions = {
  apiKey: string
  records: RecordStore
  accounts: SelfServiceAccounts
  providers: readonly TrainingProvider[]
  faultSwitch: FaultSwitch<TeachingRecordFault>
}

/** The stand-in for the teaching record service, with the seeded people's records and accounts. */
export function teachingRecordsRouter(tools: RoomTools, options: TeachingRecordsOptions): Router {
  const router = roomRouter()
  router.use(
    ['/v2/itt-providers', '/v2/unlock-teacher', '/v3/persons'],
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
    const page = query.success ? changesPage(options.records.all(), query.data) : null
    if (!page) return refuse(response, 400, 'since, cursor or limit is not valid')
    response.json(page)
  })

  // As far as an unlocking asks: `include=Alerts` is the real service's, `SelfServiceAccount` is ours until it has the like.
  router.get('/v3/persons/:trn', versionRequired, (request, response) => {
    const trn = String(request.params.trn)
    if (!options.records.find(trn)) return refuse(response, 404, 'No record has that TRN')
    const account = options.accounts.find(trn)
    response.json({
      trn,
      alerts: account?.hasAlerts ? [AN_ALERT] : [],
      selfServiceAccount: account && { locked: account.locked, lockedByTeacher: account.lockedByTeacher },
    })
  })

  router.put('/v2/unlock-teacher/:trn', (request, response) => {
    const { trn } = request.params
    if (!options.records.find(trn)) return refuse(response, 404, 'No record has that TRN')
    const answer = options.accounts.unlock(trn)
    if (answer === 'fails') return refuse(response, 500, 'Something went wrong')
    if (answer === 'hasAlerts') return refuse(response, 400, 'The record has alerts')
    response.json({ hasBeenUnlocked: answer === 'unlocked' })
  })

  return router
}

const AN_ALERT = {
  alertId: '6f2a1c5e-0d34-4f5b-9a77-2f4f7a1b6c10',
  alertType: { name: 'Sanction' },
  startDate: '2019-05-01',
  endDate: null,
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
    if (fault === 'never') return
    if (fault === '500') return refuse(response, 500, 'Something went wrong')
    if (fault === '403') return refuse(response, 403, 'The key is not accepted')
    if (fault === 'malformed')
      return void response.type('html').send('<!doctype html><title>Maintenance</title>')
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
