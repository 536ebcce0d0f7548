import { randomUUID } from 'node:crypto'
import { type NotifyTemplate, type NotifyTemplateName, notifyTemplates } from '@identity/notify'
import type { RequestHandler, Router } from 'express'
import type { FaultSwitch } from '../shell/fault-switch.ts'
import type { RoomTools } from '../shell/room.ts'
import { roomRouter } from '../shell/room-router.ts'
import { waitFor } from '../shell/slow-answer.ts'
import { type CallbackAddress, callBack } from './delivery-callback.ts'
import { judgeMailRequest, type Mail, writeMail } from './mail.ts'
import type { MailStore } from './mail-store.ts'
import { refuse } from './notify-answer.ts'
import { faultRefusals, type NotifyFault } from './notify-faults.ts'
import { refusalOfToken } from './notify-token.ts'

type NotifyRouterOptions = {
  apiKey: string
  templateIds: Record<NotifyTemplateName, string>
  callback: CallbackAddress | null
  mails: MailStore
  faultSwitch: FaultSwitch<NotifyFault>
}

/** The part of Notify's API that we use: send an email, and ask what became of it, by its id or our own reference. */
export function notifyRouter(tools: RoomTools, options: NotifyRouterOptions): Router {
  const { clock } = tools
  const { mails, callback } = options
  const templates = templatesById(options.templateIds)
  const router = roomRouter()

  router.use('/v2/notifications', keyHoldersOnly(tools, options.apiKey))

  router.post('/v2/notifications/email', faultsFirst(tools, options.faultSwitch), (request, response) => {
    const judged = judgeMailRequest(request.body, templates)
    if (!judged.ok) return refuse(response, judged.refusal)
    const mail = writeMail(randomUUID(), judged.request, judged.template, clock.now())
    mails.keep(mail)
    if (callback) response.once('finish', () => void callBack(callback, mail, tools))
    response.status(201).json(receipt(mail))
  })

  router.get('/v2/notifications', (request, response) => {
    const { reference } = request.query
    const found = typeof reference === 'string' ? mails.byReference(reference) : mails.newestFirst()
    response.json({ notifications: found.map(notification), links: { current: request.originalUrl } })
  })

  router.get('/v2/notifications/:id', (request, response) => {
    const mail = mails.byId(request.params.id)
    if (!mail) return refuse(response, { status: 404, error: 'NoResultFound', message: 'No result found' })
    response.json(notification(mail))
  })

  return router
}

function templatesById(ids: Record<NotifyTemplateName, string>): ReadonlyMap<string, NotifyTemplate> {
  const known: Record<string, NotifyTemplate> = notifyTemplates
  return new Map(Object.entries(known).map(([name, template]) => [Reflect.get(ids, name), template]))
}

function keyHoldersOnly({ clock }: RoomTools, apiKey: string): RequestHandler {
  return async (request, response, next) => {
    const refusal = await refusalOfToken(request.headers.authorization, apiKey, clock.now())
    if (refusal) return refuse(response, refusal)
    next()
  }
}

function faultsFirst({ slowAnswerMs }: RoomTools, faultSwitch: FaultSwitch<NotifyFault>): RequestHandler {
  return async (_request, response, next) => {
    const fault = faultSwitch.take()
    if (fault === 'never') return
    if (fault === 'slow' && !(await waitFor(slowAnswerMs, response))) return
    if (fault === 'ok' || fault === 'slow') return next()
    refuse(response, faultRefusals[fault])
  }
}

function receipt(mail: Mail) {
  return {
    id: mail.id,
    reference: mail.reference,
    content: { subject: mail.subject, body: mail.body, from_email: 'get.an.identity@notifications.example' },
    uri: `/v2/notifications/${mail.id}`,
    template: { id: mail.templateId, version: 1, uri: `/v2/template/${mail.templateId}` },
    scheduled_for: null,
    sanitised_content: mail.sanitisedContent,
  }
}

function notification(mail: Mail) {
  return {
    id: mail.id,
    reference: mail.reference,
    email_address: mail.to,
    type: 'email',
    status: mail.status,
    subject: mail.subject,
    body: mail.body,
    template: { id: mail.templateId, version: 1, uri: `/v2/template/${mail.templateId}` },
    created_at: mail.createdAt,
    sent_at: mail.createdAt,
    completed_at: mail.createdAt,
  }
}
