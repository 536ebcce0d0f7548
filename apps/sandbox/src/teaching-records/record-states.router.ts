import type { Router } from 'express'
import { roomRouter } from '../shell/room-router.ts'
import { type RecordStore, recordChangeSchema } from './record-store.ts'
import type { SelfServiceAccounts } from './self-service-accounts.ts'

/** The stand-in's records and accounts, for tests to read and to change. The real service has none of these addresses. */
export function recordStatesRouter(records: RecordStore, accounts: SelfServiceAccounts): Router {
  const router = roomRouter()

  router.get('/teaching-records/accounts', (_request, response) => {
    response.json({ accounts: accounts.list() })
  })

  router.get('/teaching-records/records/:trn', (request, response) => {
    const record = records.find(request.params.trn)
    return record
      ? void response.json(record)
      : void response.status(404).json({ error: 'No record has that TRN' })
  })

  router.post('/teaching-records/records/:trn', (request, response) => {
    const change = recordChangeSchema.safeParse(request.body)
    if (!change.success) return void response.status(400).json({ error: 'That is not a change of a record' })
    const record = records.change(request.params.trn, change.data)
    return record
      ? void response.json(record)
      : void response.status(404).json({ error: 'No record has that TRN' })
  })

  return router
}
