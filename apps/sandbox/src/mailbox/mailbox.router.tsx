/** @jsxRuntime automatic */
import type { Router } from 'express'
import type { Mail } from '../notify/mail.ts'
import type { MailStore } from '../notify/mail-store.ts'
import type { RoomTools } from '../shell/room.ts'
import { roomRouter } from '../shell/room-router.ts'
import { MailboxPage } from './mailbox.page.tsx'
import { MessagePage } from './message.page.tsx'

/** The pages on which a person reads the mail, and the JSON by which a test does. */
export function mailboxRouter({ sendPage }: RoomTools, mails: MailStore): Router {
  const router = roomRouter()

  router.get('/mailbox', (request, response) => {
    const to = oneValue(request.query.to)
    sendPage(response, 200, (frame) => <MailboxPage frame={frame} mails={mails.newestFirst(to)} to={to} />)
  })

  router.get('/mailbox/messages', (request, response) => {
    response.json(mails.newestFirst(oneValue(request.query.to)).map(asJson))
  })

  router.get('/mailbox/messages/:id', (request, response, next) => {
    const mail = mails.byId(request.params.id)
    if (!mail) return next()
    sendPage(response, 200, (frame) => <MessagePage frame={frame} mail={mail} />)
  })

  return router
}

/** A query may repeat a name; only the plain case means anything here. */
function oneValue(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function asJson({ id, to, templateId, subject, body, personalisation, createdAt }: Mail) {
  return { id, to, templateId, subject, body, personalisation, createdAt }
}
