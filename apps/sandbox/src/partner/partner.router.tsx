/** @jsxRuntime automatic */
import type { Router } from 'express'
import type { RoomTools } from '../shell/room.ts'
import { roomRouter } from '../shell/room-router.ts'
import type { RecordStore } from '../teaching-records/record-store.ts'
import type { Arrivals } from './arrivals.ts'
import { changeAName } from './change-a-name.ts'
import { PartnerPage } from './partner.page.tsx'
import { type Asked, ask, type PartnerSettings } from './partner.tools.ts'

type Settings = PartnerSettings & { arrivals: Arrivals; records: RecordStore }

/** What a partner does, live: asks with a token of its own, and is told. */
export function partnerRouter({ sendPage }: RoomTools, { arrivals, records, ...settings }: Settings): Router {
  let asked: Asked | null = null
  let isChanged = false

  return roomRouter()
    .get('/partner', (_request, response) => {
      sendPage(response, 200, (frame) => (
        <PartnerPage frame={frame} asked={asked} isChanged={isChanged} arrivals={arrivals.list()} />
      ))
    })
    .post('/partner/ask', async (_request, response) => {
      isChanged = false
      asked = await ask(settings, async (partner) => {
        const selection = {
          id: true,
          givenName: { lastName: true },
          trn: true,
          trnLookupStatus: true,
        } as const
        for await (const _person of partner.identities(selection, { pageSize: 3 })) break // one page is enough to see
        return null
      })
      response.redirect(303, '/partner')
    })
    .post('/partner/change', async (_request, response) => {
      asked = await ask(settings, (partner) => changeAName(partner, records))
      isChanged = asked.problem === null
      response.redirect(303, '/partner')
    })
}
