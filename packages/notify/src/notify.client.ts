import { createSecretKey } from 'node:crypto'
import { Agent } from 'node:http'
import { Agent as SecureAgent } from 'node:https'
import axios from 'axios'
import { NotifyClient } from 'notifications-node-client'
import { NotifyFailure, notifyFailureFrom } from './notify-failure.ts'
import { type NotifyPersonalisation, type NotifyTemplateName, typedFields } from './notify-templates.ts'

export type NotifySettings = {
  baseUrl: string
  apiKey: string
  templateIds: Record<NotifyTemplateName, string>
  timeoutMs: number
}

export type Mail<Name extends NotifyTemplateName> = {
  to: string
  personalisation: NotifyPersonalisation<Name>
  /** Our own name for this mail, stable over retries, so that a mail sent twice can be told from two mails. */
  reference: string
}

export type Notify = {
  send<Name extends NotifyTemplateName>(template: Name, mail: Mail<Name>): Promise<{ notificationId: string }>
  /** True when Notify has taken a mail of this reference: for a caller that lost the answer of `send`. */
  hasTaken(reference: string): Promise<boolean>
}

const SECRET_LENGTH = 36 // of a UUID: what is before it in the key is a name and the id of the service

/** GOV.UK Notify through its own client. Throws only `NotifyFailure`. Retries nothing: the worker does that. */
export function createNotify({ baseUrl, apiKey, templateIds, timeoutMs }: NotifySettings): Notify {
  const client = new NotifyClient(baseUrl.replace(/\/+$/, ''), apiKey)
  // Its last part signs each request. Of a text the signer first tries to make a private key, which takes longer than all the rest.
  client.apiClient.apiKeyId = createSecretKey(Buffer.from(apiKey.slice(-SECRET_LENGTH)))
  client.setClient(boundedHttp(timeoutMs) as unknown as NotifyHttp)

  return {
    async send(template, { to, personalisation, reference }) {
      const typed = typedFields(template)
      const answer = await client
        .sendEmail(templateIds[template], to, {
          personalisation: onOneLine(personalisation, typed),
          reference,
          ...(typed.length > 0 && { sanitiseContentFor: typed }),
        })
        .catch((error: unknown) => Promise.reject(notifyFailureFrom(error)))
      const notificationId: unknown = answer.data?.id
      // Accepted, but not by Notify: something in between answers 200 to everything.
      if (typeof notificationId !== 'string') throw new NotifyFailure('retryable', answer.status, null)
      return { notificationId }
    },

    async hasTaken(reference) {
      const answer = await client
        .getNotifications('email', undefined, reference)
        .catch((error: unknown) => Promise.reject(notifyFailureFrom(error)))
      const notifications: unknown = answer.data?.notifications
      if (!Array.isArray(notifications)) throw new NotifyFailure('retryable', answer.status, null)
      return notifications.length > 0
    },
  }
}

/**
 * Typed values on one line, where they cannot begin a heading or a list. Notify takes meaning from marks by a backslash before them, and
 * one that was typed there would give it back.
 */
function onOneLine(personalisation: Record<string, string>, typed: readonly string[]) {
  const tidied = typed.map((field) => [field, personalisation[field]?.replace(/[\s\\]+/g, ' ').trim()])
  return { ...personalisation, ...Object.fromEntries(tidied) }
}

// One library, two sets of types: the Notify client reads axios's for CommonJS, we read those for ES modules.
type NotifyHttp = Parameters<NotifyClient['setClient']>[0]

// Connections are kept, and closed when unused for half a minute: before something in between forgets them without a word.
const KEPT = { keepAlive: true, timeout: 30_000 }

/** The client has no time limit of its own, would follow redirects with our token, and would obey a proxy variable. */
function boundedHttp(timeoutMs: number) {
  const http = axios.create({
    timeout: timeoutMs,
    proxy: false,
    maxRedirects: 0,
    maxContentLength: 1_000_000,
    httpAgent: new Agent(KEPT),
    httpsAgent: new SecureAgent(KEPT),
  })
  // `timeout` restarts with every byte of the answer; the signal bounds the whole exchange.
  http.interceptors.request.use((request) => ({ ...request, signal: AbortSignal.timeout(timeoutMs) }))
  return http
}
