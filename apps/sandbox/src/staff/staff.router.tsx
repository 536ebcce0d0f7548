/** @jsxRuntime automatic */
import { sampleStaff } from '@identity/sample-people'
import type { Router } from 'express'
import type { RoomTools } from '../shell/room.ts'
import { roomRouter } from '../shell/room-router.ts'
import { codesOf } from './authenticator-code.ts'
import { StaffPage } from './staff.page.tsx'

/** The seeded members of staff and the codes of their authenticator apps, for a person to read and for a test to sign in by. */
export function staffRouter({ clock, sendPage }: RoomTools, supportUrl: string): Router {
  const router = roomRouter()
  router.get('/staff', (_request, response) => {
    sendPage(response, 200, (frame) => (
      <StaffPage
        frame={frame}
        staff={sampleStaff}
        supportUrl={supportUrl}
        mailboxUrl="/mailbox"
        now={clock.now()}
      />
    ))
  })
  router.get('/staff.json', (_request, response) => {
    const staff = sampleStaff.map(({ name, role, emailAddress, authenticatorSecret }) => {
      const { code, nextCode } = codesOf(authenticatorSecret, clock.now())
      return { name, role, emailAddress, code, nextCode }
    })
    response.json({ staff })
  })
  return router
}
