import { randomUUID } from 'node:crypto'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import {
  composeMail,
  createNotify,
  type NotifyTemplateName,
  notifyTemplates,
  templateNames,
} from '@identity/notify'

export type Mail = {
  to: string
  template: NotifyTemplateName
  /** As the reader gets it, with Notify's marks. */
  subject: string
  body: string
  personalisation: Record<string, string>
  reference: string
}

/**
 * GOV.UK Notify as far as the wire shows it: the real client posts here, and `mails` fills up. `answerWith` switches failures; `loseAnswer`
 * takes the next mail and hangs up.
 */
export async function startPostBox() {
  const mails: Mail[] = []
  let status = 201
  let losesAnswer = false
  const templateIds = idForEachTemplate()

  function answer(response: ServerResponse, code: number, body: unknown) {
    response.writeHead(code, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }

  const server = createServer(async (request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://post-box')
    if (status !== 201) {
      const errors = [{ error: 'Error', message: 'as asked' }]
      return answer(response, status, { status_code: status, errors })
    }
    if (request.method === 'GET') {
      const found = mails.filter(({ reference }) => reference === searchParams.get('reference'))
      return answer(response, 200, {
        notifications: found.map(({ reference }) => ({ reference })),
        links: {},
      })
    }
    mails.push(readMail(JSON.parse(await text(request)), templateIds))
    if (!losesAnswer) return answer(response, 201, { id: randomUUID() })
    losesAnswer = false
    response.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    mails,
    answerWith(next: number) {
      status = next
    },
    loseAnswer() {
      losesAnswer = true
    },
    notify: createNotify({
      baseUrl: `http://127.0.0.1:${port}`,
      apiKey: `test-${randomUUID()}-${randomUUID()}`,
      templateIds,
      timeoutMs: 2_000,
    }),
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

function idForEachTemplate(): Record<NotifyTemplateName, string> {
  const ids = templateNames().map((name) => [name, randomUUID()])
  return Object.fromEntries(ids)
}

type Posted = {
  template_id: string
  email_address: string
  personalisation: Record<string, string>
  reference: string
  sanitise_content_for?: string[]
}

function readMail(posted: Posted, templateIds: Record<NotifyTemplateName, string>): Mail {
  const { template_id, email_address: to, personalisation, reference } = posted
  const template = templateNames().find((name) => templateIds[name] === template_id)
  if (!template) throw new Error('there is no such template')
  const { subject, body } = composeMail(
    notifyTemplates[template],
    personalisation,
    posted.sanitise_content_for,
  )
  return { to, template, subject, body, personalisation, reference }
}
