import { type ComposedMail, composeMail, type NotifyTemplate, placeholdersIn } from '@identity/notify'
import { z } from 'zod'
import type { NotifyRefusal } from './notify-answer.ts'

/** The status of a mail, in Notify's words. */
export type MailStatus = 'delivered' | 'permanent-failure' | 'temporary-failure'

export type Mail = {
  id: string
  to: string
  templateId: string
  subject: string
  /** With Notify's own mark-up, such as `#` before a heading. */
  body: string
  personalisation: Record<string, string>
  sanitisedContent: ComposedMail['sanitisedContent']
  reference: string | null
  status: MailStatus
  createdAt: string
}

export type MailRequest = Pick<Mail, 'to' | 'templateId' | 'personalisation' | 'reference'> & {
  /** The fields that the sender does not trust. */
  sanitiseContentFor: string[]
}

const requestSchema = z.object({
  email_address: z
    .string({ error: 'email_address is a required property' })
    .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, {
      error: 'email_address Not a valid email address',
    }),
  template_id: z.uuid({ error: 'template_id is not a valid UUID' }),
  personalisation: z
    .record(z.string(), z.union([z.string(), z.number()]).transform(String), {
      error: 'personalisation is not of type object',
    })
    .default({}),
  reference: z.string().nullish(),
  sanitise_content_for: z
    .array(z.string(), { error: 'sanitise_content_for is not of type array' })
    .default([]),
})

type Judged =
  | { ok: true; request: MailRequest; template: NotifyTemplate }
  | { ok: false; refusal: NotifyRefusal }

/** Notify's judgement of a request: first its shape, then the template, then whether every field has a value. */
export function judgeMailRequest(body: unknown, templates: ReadonlyMap<string, NotifyTemplate>): Judged {
  const parsed = requestSchema.safeParse(body ?? {})
  if (!parsed.success)
    return refused('ValidationError', parsed.error.issues[0]?.message ?? 'Not a valid request')

  const { email_address: to, template_id: templateId, personalisation, reference = null } = parsed.data
  const template = templates.get(templateId)
  if (!template) return refused('BadRequestError', 'Template not found')

  const missing = placeholdersIn(`${template.subject}\n${template.body}`).filter(
    (field) => !Object.hasOwn(personalisation, field),
  )
  if (missing.length > 0) return refused('BadRequestError', `Missing personalisation: ${missing.join(', ')}`)
  const sanitiseContentFor = parsed.data.sanitise_content_for
  return { ok: true, request: { to, templateId, personalisation, reference, sanitiseContentFor }, template }
}

/** Fills in the template. Notify's simulator addresses fail as they do there. */
export function writeMail(
  id: string,
  { sanitiseContentFor, ...request }: MailRequest,
  template: NotifyTemplate,
  now: Date,
): Mail {
  return {
    ...request,
    ...composeMail(template, request.personalisation, sanitiseContentFor),
    id,
    status: simulatedStatuses[request.to.toLowerCase()] ?? 'delivered',
    createdAt: now.toISOString(),
  }
}

const simulatedStatuses: Record<string, MailStatus> = {
  'perm-fail@simulator.notify': 'permanent-failure',
  'temp-fail@simulator.notify': 'temporary-failure',
}

function refused(error: NotifyRefusal['error'], message: string): Judged {
  return { ok: false, refusal: { status: 400, error, message } }
}
