import { expect, test } from 'vitest'
import { judgeReply, replyForStaff } from './judge-reply.ts'

const now = new Date('2026-11-22T10:00:00Z')
const later = new Date(now.getTime() + 1)
const asked = { answerableUntil: later, answeredAt: null, withdrawnAt: null }

test.each([
  ['one that waits is answered', asked, true, 'reply'],
  ['one whose time has run out is not', { ...asked, answerableUntil: now }, true, 'EXPIRED'],
  ['one that was asked anew is not', { ...asked, withdrawnAt: now }, true, 'EXPIRED'],
  ['one of a closed task is not', asked, false, 'EXPIRED'],
  ['one that was answered stays so', { ...asked, answeredAt: now }, true, 'DONE'],
] as const)('%s', (_title, question, isTaskOpen, verdict) => {
  expect(judgeReply(question, isTaskOpen, now)).toBe(verdict)
})

test.each([
  ['It is AB123456C.', 'It is [National Insurance number].'],
  ['ab 12 34 56 c', '[National Insurance number]'],
  ['My TRN is 1234567, QTS in 2012', 'My TRN is 1234567, QTS in 2012'],
])('%s is shown as %s', (text, shown) => {
  expect(replyForStaff(text)).toBe(shown)
})
