import { type Locale, wordsOf } from './locale.ts'
import {
  type NotifyTemplate,
  type NotifyTemplateName,
  notifyTemplates,
  templateNames,
} from './notify-templates.ts'
import { bodyText } from './words/mail-words.ts'

const introduction = `# Notify templates

<!-- Written by \`npm run notify:export -w packages/notify\`. To change a mail, change its words in packages/notify/src/words. -->

Every message that Get an Identity sends goes through [GOV.UK Notify](https://www.notifications.service.gov.uk/). To use the real
service you need an API key and one email template for each section below, with these words. In development the sandbox stands in for
Notify, and the messages appear at \`http://localhost:3003/mailbox\`.

The words of a message are in \`packages/notify/src/words/en\`, its fields and setting in \`packages/notify/src/notify-templates.ts\`. After a
change run \`npm run notify:export -w packages/notify\`, and paste the new words into Notify.`

const keyHint = `A key of type "team and guest list" sends to your team only; a "test" key sends nothing at all.

Notify reports what became of a message to the callback address set under "API integration".

Fields marked "typed by a person" are sent with \`sanitise_content_for\`: Notify takes links out of them and mark-up loses its meaning. They
stay out of subjects, and never stand at the beginning of a line.`

/** docs/notify-templates.md: everything that an operator needs to set Notify up. */
export function templatesGuide(): string {
  const sections = templateNames().map(section)
  return [introduction, settingsTable(), keyHint, ...sections].join('\n\n').concat('\n')
}

function settingsTable(): string {
  const templates = templateNames().map((name) => {
    const { setting, title } = notifyTemplates[name]
    return row(`\`${setting}\``, `the id of the template "${title}"`)
  })
  return [
    row('setting', 'what it holds'),
    row('---', '---'),
    row('`NOTIFY_BASE_URL`', '`https://api.notifications.service.gov.uk`, or the sandbox'),
    row(
      '`NOTIFY_API_KEY`',
      'the key as Notify shows it: its name, the service’s id and the secret, joined by hyphens',
    ),
    ...templates,
  ].join('\n')
}

function section(name: NotifyTemplateName): string {
  const template = notifyTemplates[name]
  return [
    `## ${template.title}`,
    `${template.sentWhen} Setting: \`${template.setting}\`.`,
    fieldsTable(template),
    words(name, 'en'),
    ...(wordsOf(name, 'cy').locale === 'cy' ? ['In Welsh:', words(name, 'cy')] : []),
  ].join('\n\n')
}

function fieldsTable({ fields }: NotifyTemplate): string {
  const rows = Object.entries(fields).map(([field, { holds, example, isTyped }]) =>
    row(
      `\`${field}\``,
      isTyped ? `${holds}; typed by a person` : holds,
      `\`${example.replaceAll('\n', '` ⏎ `')}\``,
    ),
  )
  return [row('field', 'holds', 'example'), row('---', '---', '---'), ...rows].join('\n')
}

function words(name: NotifyTemplateName, locale: Locale): string {
  const mail = wordsOf(name, locale)
  return `Subject:\n\n${fenced(mail.subject)}\n\nMessage:\n\n${fenced(bodyText(mail))}`
}

const fenced = (text: string) => `\`\`\`\n${text}\n\`\`\``
const row = (...cells: string[]) => `| ${cells.join(' | ')} |`
