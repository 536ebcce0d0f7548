import { expect, test } from 'vitest'
import { aSharedWeb } from '../../testing/web.fixture.ts'

const web = aSharedWeb()
const path = '/support-reply'

test('the link of a question asks the API nothing until the answer is sent, and tells its token to nobody', async () => {
  const { status, $, html, headers } = await web.get(`${path}?token=a-secret-token`)
  expect([status, $('h1').text()]).toEqual([200, 'Answer our support team'])
  expect(web.api.received).toEqual([])
  expect(headers.get('referrer-policy')).toBe('strict-origin')
  expect($('input[name=token]').attr('value')).toBe('a-secret-token')
  expect($('form').attr('action')).toBe(path)
  expect(html.match(/a-secret-token/g)?.length).toBeGreaterThan(0)
})

test('an answer is sent once, and the page says what follows', async () => {
  web.api.outcomes.AnswerSupportQuestion = { __typename: 'SupportQuestionAnswered' }
  const { status, $ } = await web.post(path, { token: 'a-token', text: 'I trained at Durham.' })
  expect([status, $('h1').text()]).toEqual([200, 'We have your answer'])
  expect(web.sent('AnswerSupportQuestion')).toEqual([
    { input: { token: 'a-token', text: 'I trained at Durham.' } },
  ])
})

test.each([
  ['', 'Enter your answer'],
  ['\u200b \u202e', 'Enter your answer'],
  ['x'.repeat(4_001), 'Your answer must be 4,000 characters or fewer'],
])('an answer that cannot be taken stays in its box', async (text, error) => {
  const { status, $ } = await web.post(path, { token: 'a-token', text })
  expect(status).toBe(400)
  expect($('.govuk-error-summary').text()).toContain(error)
  expect($('textarea').text()).toBe(text)
  expect($('input[name=token]').attr('value')).toBe('a-token')
})

test.each([
  ['UNKNOWN', 404, 'This link does not work'],
  ['EXPIRED', 410, 'This link has expired'],
  ['DONE', 200, 'This link has already been used'],
])('says why nothing was sent: %s', async (reason, expectedStatus, heading) => {
  web.api.outcomes.AnswerSupportQuestion = { __typename: 'SupportQuestionNotAnswerable', reason }
  const { status, $ } = await web.post(path, { token: 'a-token', text: 'Durham' })
  expect([status, $('h1').text()]).toEqual([expectedStatus, heading])
})
