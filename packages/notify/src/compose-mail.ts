import type { NotifyTemplate } from './notify-templates.ts'

/** The fields that a template's words use, each once, in order of appearance. */
export function placeholdersIn(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(/\(\(([a-z_]+)\)\)/g), (found) => found[1] ?? ''))]
}

/** Fills a template in as Notify does. Fields that it has no value for are left standing. */
export function fillIn(text: string, personalisation: Readonly<Record<string, string>>): string {
  return text.replace(/\(\(([a-z_]+)\)\)/g, (placeholder, field: string) =>
    Object.hasOwn(personalisation, field) ? (personalisation[field] ?? placeholder) : placeholder,
  )
}

// Up to what can be the end of a sentence or of a link around it.
const LINK = /(?:https?:\/\/|www\.)[^\s<]*[^\s<.,:"')\]]/gi
const MARK_UP = /[*_(){}[\]<>#+\-.!|]/g

/** A value that Notify was told not to trust, as it stands in the mail: links go, and marks lose their meaning. */
export function sanitised(value: string): string {
  return value.replace(LINK, '').replace(MARK_UP, '\\$&')
}

export type ComposedMail = {
  subject: string
  body: string
  /** The fields that Notify changed, as its answer tells it. */
  sanitisedContent: Record<string, { unsanitised: string; sanitised: string }>
}

/** A mail as Notify would write it. For stand-ins: the real one does this itself. */
export function composeMail(
  { subject, body }: Pick<NotifyTemplate, 'subject' | 'body'>,
  personalisation: Readonly<Record<string, string>>,
  sanitiseContentFor: readonly string[] = [],
): ComposedMail {
  const safe = Object.entries(personalisation).map(([field, value]) => [
    field,
    sanitiseContentFor.includes(field) ? sanitised(value) : value,
  ])
  const values: Record<string, string> = Object.fromEntries(safe)
  const changed = Object.entries(personalisation).filter(([field, value]) => values[field] !== value)
  return {
    subject: fillIn(subject, values),
    body: fillIn(body, values),
    sanitisedContent: Object.fromEntries(
      changed.map(([field, unsanitised]) => [field, { unsanitised, sanitised: values[field] ?? '' }]),
    ),
  }
}
