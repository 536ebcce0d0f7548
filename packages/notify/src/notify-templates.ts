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
  ownerPasscode: {
    setting: 'NOTIFY_TEMPLATE_OWNER_PASSCODE',
    subject: 'Is this you? Someone is signing in to ((service_name)) with your teaching record',
    body: [
      'Someone is signing in to ((service_name)) with another email address, and gave details that match your teaching record.',
      'If it is you, use this passcode on the page where you asked for it.',
      '# ((passcode))',
      'It stops working at ((expires_at)).',
      'If it is not you, do nothing. Without the passcode nobody can use your record or your account. Never tell it to anyone.',
      'Get an Identity\nDepartment for Education',
    ].join('\n\n'),
    fields: ['passcode', 'expires_at', 'service_name'],
  },
  emailChanged: {
    setting: 'NOTIFY_TEMPLATE_EMAIL_CHANGED',
    subject: 'You no longer sign in with this email address',
    body: [
      'The email address that you use to sign in to Department for Education services was changed at ((changed_at)). This address does not work any more.',
      'If you changed it, you do not need to do anything.',
      'If you did not, change it back before ((revertible_until)):',
      '((revert_link))',
      'Get an Identity\nDepartment for Education',
    ].join('\n\n'),
    fields: ['changed_at', 'revertible_until', 'revert_link'],
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
