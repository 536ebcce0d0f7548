import { expect, test } from 'vitest'
import { toCsv } from './csv.ts'

test.each([
  ['=1+1', "'=1+1"],
  ['+44', "'+44"],
  ['-2', "'-2"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', '"\'\r=1"'],
  ['=HYPERLINK("https://x.example","y")', '"\'=HYPERLINK(""https://x.example"",""y"")"'],
  ['Claim, and more', '"Claim, and more"'],
  ['a "quoted" name', '"a ""quoted"" name"'],
  ['two\nlines', '"two\nlines"'],
  ['fewer than 5', 'fewer than 5'],
  [-5, '-5'],
])('the cell %j is written %j', (cell, written) => {
  expect(toCsv([[cell]])).toBe(`${written}\r\n`)
})

test('cells stand between commas, and lines end as RFC 4180 has it', () => {
  expect(
    toCsv([
      ['line', 'count'],
      ['Record found', 12],
    ]),
  ).toBe('line,count\r\nRecord found,12\r\n')
})
