export type NotifyTemplate = {
  /** The environment variable that holds the template's id in the Notify service in use. */
  setting: string
  subject: string
  /** Notify's own syntax: `((field))` is filled in, `#` starts a heading. */
  body: string
  fields: readonly string[]
}

/**
 * Every mail that we send, worded here and pasted into Notify, so that the words are reviewed with the code and the
 * sandbox shows what people will read. docs/notify-templates.md is the same list for whoever sets Notify up.
 */
export const notifyTemplates = {
  passcode: {
    setting: 'NOTIFY_TEMPLATE_PASSCODE',
    // The passcode stays out of the subject: lock screens show subjects to whoever is near the phone.
    subject: 'Your passcode for ((service_name))',
    body: [
      'Use this passcode to confirm your email address and continue to ((service_name)).',
      '# ((passcode))',
      'It stops working at ((expires_at)).',
      'Enter it only on the page where you asked for it. We will never call or write to ask you for a passcode.',
      'If you did not ask for this email, you can ignore it. Nobody can use your email address without the passcode.',
      'Get an Identity\nDepartment for Education',
    ].join('\n\n'),
    fields: ['passcode', 'expires_at', 'service_name'],
  },
} as const satisfies Record<string, NotifyTemplate>

export type NotifyTemplateName = keyof typeof notifyTemplates

export type NotifyPersonalisation<Name extends NotifyTemplateName> = Record<
  (typeof notifyTemplates)[Name]['fields'][number],
  string
>

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
