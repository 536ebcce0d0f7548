import { createNotify } from '@identity/notify'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aBrowser, headingOf, titleOf } from '../shell/browser.fake.ts'
import { clockTime } from '../shell/clock-time.ts'
import { aSandbox, type RunningSandbox } from '../shell/sandbox.fake.ts'

let sandbox: RunningSandbox

beforeEach(async () => {
  sandbox = await aSandbox()
})

afterEach(() => sandbox.close())

async function sendPasscode(to: string, passcode: string, serviceName = 'Register for an NPQ') {
  const { config, url } = sandbox
  await createNotify({
    baseUrl: url,
    apiKey: config.notifyApiKey,
    templateIds: config.templateIds,
    timeoutMs: 5_000,
  }).send('passcode', {
    to,
    personalisation: { passcode, expires_at: '5:30pm', service_name: serviceName },
    reference: passcode,
  })
}

async function passcodesFor(to?: string) {
  const query = to === undefined ? '' : `?${new URLSearchParams({ to })}`
  const mails = await aBrowser().readJson<{ personalisation: { passcode: string } }[]>(
    `${sandbox.url}/mailbox/messages${query}`,
  )
  return mails.map((mail) => mail.personalisation.passcode)
}

test('each address has its own mail, newest first', async () => {
  await sendPasscode('aisha@example.com', '111111')
  await sendPasscode('ben@example.com', '222222')
  await sendPasscode('aisha@example.com', '333333')
  expect(await passcodesFor('aisha@example.com')).toEqual(['333333', '111111'])
  expect(await passcodesFor('nobody@example.com')).toEqual([])
  expect(await passcodesFor()).toEqual(['333333', '222222', '111111'])
})

test('an address is found in whatever case it is written', async () => {
  await sendPasscode('Chloe.Evans@EXAMPLE.COM', '111111')
  expect(await passcodesFor(' chloe.evans@example.com ')).toEqual(['111111'])
})

test('a message as JSON has the fields that tests rely on and no others', async () => {
  await sendPasscode('aisha@example.com', '111111')
  const [mail] = await aBrowser().readJson<{ createdAt: string }[]>(`${sandbox.url}/mailbox/messages`)
  expect(Object.keys(mail ?? {})).toEqual([
    'id',
    'to',
    'templateId',
    'subject',
    'body',
    'personalisation',
    'createdAt',
  ])
  expect(mail?.createdAt).toMatch(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/)
})

test('the page lists the mail of one address and links to each message', async () => {
  await sendPasscode('aisha@example.com', '111111')
  await sendPasscode('ben@example.com', '222222')
  const browser = aBrowser()
  const list = await browser.arrive(`${sandbox.url}/mailbox?to=aisha%40example.com`)
  expect(headingOf(list.html)).toBe('Mailbox')
  expect(list.html).not.toContain('ben@example.com')

  const path = /href="(\/mailbox\/messages\/[^"]+)"/.exec(list.html)?.[1]
  const message = await browser.arrive(`${sandbox.url}${path}`)
  expect(headingOf(message.html)).toBe('Your passcode for Register for an NPQ')
  expect(titleOf(message.html)).toContain('Your passcode for Register for an NPQ')
  expect(message.html).toContain('>111111</h2>')
})

test('words in a mail are never taken for mark-up', async () => {
  await sendPasscode('aisha@example.com', '<script>alert(1)</script>', '<b>bold</b>')
  const { html } = await aBrowser().arrive(`${sandbox.url}/mailbox`)
  expect(html).not.toContain('<b>bold</b>')
  expect(html).toContain('&lt;b&gt;bold&lt;/b&gt;')
})

test('an empty mailbox says so, and a message that is gone is not found', async () => {
  expect((await aBrowser().arrive(`${sandbox.url}/mailbox`)).html).toContain('There are no emails.')
  expect((await fetch(`${sandbox.url}/mailbox/messages/unknown`)).status).toBe(404)
})

test.each([
  ['2026-09-01T16:30:07.000Z', '1 September 2026, 5:30:07pm'],
  ['2026-01-09T00:05:00.000Z', '9 January 2026, 12:05:00am'],
])('%s is shown as %s, in London', (instant, shown) => {
  expect(clockTime(instant)).toBe(shown)
})
