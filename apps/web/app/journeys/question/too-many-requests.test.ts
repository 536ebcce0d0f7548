import { beforeEach, expect, test } from 'vitest'
import { aJourney, aPasscode, UID } from '../../../testing/journey.builder.ts'
import { withoutFoot } from '../../../testing/page-parts.ts'
import { aSharedWeb } from '../../../testing/web.fixture.ts'
import { stepPath } from '../journey.flow.ts'

const web = aSharedWeb()

const HEADING = 'You need to wait before you try again'
const inAMinute = () => new Date(Date.now() + 60_000).toISOString()

beforeEach(async () => {
  web.api.journey = aJourney('PASSCODE', { answers: { emailAddress: 'sam@example.com' } })
  for (const operation of ['SendPasscode', 'ResendPasscode', 'VerifyPasscode']) {
    web.api.outcomes[operation] = { __typename: 'TooManyRequests', retryAt: inAMinute() }
  }
  await web.open()
  web.api.received.length = 0
})

test('an address given too often leads to a page that says when to try again and keeps the address', async () => {
  const { status, headers, $ } = await web.post(stepPath(UID, 'EMAIL'), { emailAddress: 'sam@example.com' })
  expect(status).toBe(429)
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(50)
  expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(60)
  expect($('h1').text()).toBe(HEADING)
  expect($('main').text()).toMatch(/You can try again at (\d{1,2}(:\d\d)?[ap]m|midday|midnight)/)
  expect($('form').attr('action')).toBe(stepPath(UID, 'EMAIL'))
  expect($('form input[name=emailAddress]').attr('value')).toBe('sam@example.com')
  expect($('.govuk-back-link').attr('href')).toBe(`/interaction/${UID}`)
  expect((await web.get(`/interaction/${UID}`)).headers.get('location')).toBe(stepPath(UID, 'PASSCODE'))
})

test('another passcode asked for too soon can be asked for again from the same page', async () => {
  const { status, headers, $ } = await web.post(stepPath(UID, 'PASSCODE'), { intent: 'resend' })
  expect(status).toBe(429)
  expect(headers.get('retry-after')).toMatch(/^\d+$/)
  expect($('h1').text()).toBe(HEADING)
  expect($('form').attr('action')).toBe(stepPath(UID, 'PASSCODE'))
  expect($('form input').attr('value')).toBe('resend')
})

test('a passcode guessed too often is not shown, and not sent again', async () => {
  const { status, $, html } = await web.post(stepPath(UID, 'PASSCODE'), { passcode: '111 111' })
  expect(status).toBe(429)
  expect($('h1').text()).toBe(HEADING)
  expect(withoutFoot($)('form')).toHaveLength(0)
  expect(html).not.toContain('111 111')
})

test('a person whose passcode works is told how long, and one whose does not is told nothing of it', async () => {
  const { $ } = await web.post(stepPath(UID, 'PASSCODE'), { intent: 'resend' })
  expect($('main').text()).toMatch(/The newest passcode that we emailed you works until 10:15am/)
  web.api.journey = aJourney('PASSCODE', { passcode: { ...aPasscode, isWorking: false } })
  const without = (await web.post(stepPath(UID, 'PASSCODE'), { intent: 'resend' })).$('main').text()
  expect(without).not.toMatch(/works|15 minutes/)
  expect(without).toContain('Go back to where you were')
})

test('a person who has guessed too often is not told to enter the passcode meanwhile: only then, if it still works', async () => {
  const enter = () => web.post(stepPath(UID, 'PASSCODE'), { passcode: '1234 5678 1234 5678' })
  const worksFor = (ms: number) => new Date(Date.now() + ms).toISOString()
  web.api.journey = aJourney('PASSCODE', { passcode: { ...aPasscode, worksUntil: worksFor(3_600_000) } })
  const still = (await enter()).$('main').text()
  expect(still).toMatch(/works until .*Wait until you can try again, then go back and enter it/)
  expect(still).not.toContain('You can go back and enter it')
  web.api.journey = aJourney('PASSCODE', { passcode: { ...aPasscode, worksUntil: worksFor(10_000) } })
  const over = (await enter()).$('main').text()
  expect(over).not.toMatch(/newest passcode/)
  expect(over).toContain('Go back to where you were')
})

test.each([
  ['PASSCODE', { intent: 'resend' }, 'how often we email passcodes'],
  ['PASSCODE', { passcode: '111111' }, 'how often you can enter a wrong passcode'],
  ['EMAIL', { emailAddress: 'sam@example.com' }, 'how often we email passcodes'],
] as const)('at %s, after %o, the reason is the person’s own: %s', async (step, form, reason) => {
  const { $ } = await web.post(stepPath(UID, step), form)
  expect($('main').text()).toContain(reason)
  expect($('main').text()).not.toMatch(/another person|saved your answers/)
})

test('the API is told where the browser is, and not what the browser claims about that', async () => {
  const emailAddress = 'sam@example.com'
  await web.send(stepPath(UID, 'EMAIL'), {
    method: 'POST',
    headers: { 'x-forwarded-for': '203.0.113.7' },
    body: new URLSearchParams({ emailAddress }),
  })
  await web.post(stepPath(UID, 'PASSCODE'), { intent: 'resend' })
  const answers = web.api.received.filter(({ operation }) => operation !== 'Journey')
  expect(answers.map(({ variables }) => variables.input)).toMatchObject([
    { emailAddress, clientAddress: '127.0.0.1' },
    { clientAddress: '127.0.0.1' },
  ])
})
