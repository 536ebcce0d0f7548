import { expect, test } from 'vitest'
import { oneLine } from './one-line.ts'

test.each([
  ['  Teach \t North\r\nEast ', 'Teach North East'],
  ['Teach\u0000 North\u001b', 'Teach North'],
  ['\u202eTeach\u202c\u200b North', 'Teach North'],
  ['Teach\ud800 \udc00North\ufffe', 'Teach North'],
  ['<b>Teach</b>', '<b>Teach</b>'],
  ['Coleg Sîr Gâr', 'Coleg Sîr Gâr'],
  [' \u200b\n', ''],
])('%j becomes %j', (typed, line) => expect(oneLine(typed)).toBe(line))
