import { createNotify, type NotifyTemplateName, notifyTemplates, templateNames } from '@identity/notify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aBrowser, headingOf } from '../shell/browser.fake.ts'
import { aSandbox, type RunningSandbox } from '../shell/sandbox.fake.ts'

let sandbox: RunningSandbox
beforeAll(async () => {
  sandbox = await aSandbox()
})
afterAll(() => sandbox.close())

type Message = { id: string; subject: string; body: string; personalisation: Record<string, string> }

/** Sends a mail with the real client, each field as in the guide but for `instead`, and reads it in the mailbox. */
async function sendAndRead(name: NotifyTemplateName, to: string, instead: Record<string, string> = {}) {
  const { config, url } = sandbox
  const examples = Object.entries(notifyTemplates[name].fields).map(([field, { example }]) => [
    field,
    example,
  ])
  const personalisation = { ...Object.fromEntries(examples), ...instead }
  const { apiKey, templateIds } = { apiKey: config.notifyApiKey, templateIds: config.templateIds }
  const notify = createNotify({ baseUrl: url, apiKey, templateIds, timeoutMs: 5_000 })
  await notify.send(name, { to, personalisation, reference: `${name} ${to}` })

  const browser = aBrowser()
  const address = `${url}/mailbox/messages?${new URLSearchParams({ to })}`
  const [message] = await browser.readJson<Message[]>(address)
  const { html } = await browser.arrive(`${url}/mailbox/messages/${message?.id}`)
  return { message, html, inset: /<div class="govuk-inset-text">([\s\S]*?)<\/div>/.exec(html)?.[1] ?? '' }
}

describe.each(templateNames())('the %s mail', (name) => {
  test('can be read in the mailbox, with every field filled in and every mark drawn', async () => {
    const { html, inset, message } = await sendAndRead(name, `${name}@example.com`)
    expect(headingOf(html)).toBe(message?.subject)
    expect(inset).not.toMatch(/\(\(|\)\)|^[#*] |>[#*] |\\/m)
    expect(inset).toContain('Get an Identity<br/>Department for Education')
    expect(inset.match(/<a /g) ?? []).toHaveLength(/_link\)\)/.test(notifyTemplates[name].body) ? 1 : 0)
  })
})

test('lists, headings and links look like what they are', async () => {
  const { inset } = await sendAndRead('detailsDiffer', 'lists@example.com')
  expect(inset).toContain(
    '<ul class="govuk-list govuk-list--bullet"><li>your name: your record has Aisha Khan</li><li>your National Insurance number</li></ul>',
  )
  const claimed = await sendAndRead('recordClaimed', 'headings@example.com')
  expect(claimed.inset).toContain('<h3 class="govuk-heading-m">If it was not you</h3>')
  expect(claimed.inset).toContain('href="https://identity.example/this-was-not-me?token=kP3"')
})

test.each([
  ['[click](https://evil.example)', 'Dear [click](),'],
  ['# Hello', 'Dear # Hello,'],
  ['Ada\n\n# Hello', 'Dear Ada # Hello,'],
  ['* Ada', 'Dear * Ada,'],
  ['((passcode))', 'Dear ((passcode)),'],
  ['\\[Ada\\](http://evil.example)', 'Dear [Ada ](),'],
  ['Zoë O’Brien-Smith', 'Dear Zoë O’Brien-Smith,'],
])('a name such as %j arrives as plain text', async (name, greeting) => {
  const { inset } = await sendAndRead('teacherReferenceNumber', `${encodeURIComponent(name)}@example.com`, {
    name,
  })
  expect(inset).toContain(greeting)
  expect(inset).not.toContain('<a ')
  expect(inset.match(/<h2/g)).toHaveLength(1)
})
