import { expect, test } from 'vitest'
import { isOffAt, noticeAt } from './switch-name.ts'

const at = (time: string) => new Date(`2026-11-28T${time}:00Z`)

test.each([
  ['was never turned', null, false],
  ['was turned on', { isOn: true, until: null }, false],
  ['was turned off', { isOn: false, until: null }, true],
  ['was turned off until later', { isOn: false, until: at('10:01') }, true],
  ['was turned off until now', { isOn: false, until: at('10:00') }, false],
] as const)('a switch that %s', (_what, last, isOff) => {
  expect(isOffAt(last, at('10:00'))).toBe(isOff)
})

test.each([
  ['before it starts', '09:59', null],
  ['from its start on', '10:00', 'Slow today'],
  ['not any more at its end', '11:00', null],
])('a notice is up %s', (_what, now, text) => {
  const notice = { text: 'Slow today', startsAt: at('10:00'), endsAt: at('11:00') }
  expect(noticeAt(notice, at(now))).toBe(text)
})
