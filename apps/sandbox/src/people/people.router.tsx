/** @jsxRuntime automatic */
import { peopleGroups, samplePeople } from '@identity/sample-people'
import type { Router } from 'express'
import type { RoomTools } from '../shell/room.ts'
import { roomRouter } from '../shell/room-router.ts'
import { PeoplePage } from './people.page.tsx'

/** The seeded people, for a person to read and for a test to walk through. */
export function peopleRouter({ sendPage }: RoomTools): Router {
  const router = roomRouter()
  router.get('/people', (_request, response) => {
    sendPage(response, 200, (frame) => <PeoplePage frame={frame} groups={peopleGroups} />)
  })
  router.get('/people.json', (_request, response) => {
    response.json({ people: samplePeople })
  })
  return router
}
