import { expect, test } from 'vitest'
import { type CsvRow, csvRows } from './csv-rows.ts'

async function read(text: string | Uint8Array, chunkBytes = 1_000): Promise<CsvRow[]> {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes)
  }
  const rows: CsvRow[] = []
  for await (const some of csvRows(chunks())) rows.push(...some)
  return rows
}

const fields = async (text: string, chunkBytes?: number) =>
  (await read(text, chunkBytes)).map((row) => ('fields' in row ? row.fields : row.problem))

test.each([
  [
    'plain fields',
    'a,b\nc,d\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['no newline at the end', 'a,b', [['a', 'b']]],
  [
    'Windows newlines',
    'a,b\r\nc,d\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'empty fields',
    ',\n,,',
    [
      ['', ''],
      ['', '', ''],
    ],
  ],
  ['an empty quoted field', '"",a', [['', 'a']]],
  ['commas in quotes', '"Smith, Jones",a', [['Smith, Jones', 'a']]],
  ['doubled quotes', '"Jo ""Joe"" Smith",a', [['Jo "Joe" Smith', 'a']]],
  [
    'newlines in quotes',
    '"a\r\nb",c\nd,e',
    [
      ['a\r\nb', 'c'],
      ['d', 'e'],
    ],
  ],
  ['a byte order mark', '\ufeffa,b', [['a', 'b']]],
  [
    'blank lines',
    'a,b\n\n\r\nc,d\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
])('%s are read, however the file is cut into pieces', async (_what, text, rows) => {
  for (const chunkBytes of [1, 2, 3, 1_000]) expect(await fields(text, chunkBytes)).toEqual(rows)
})

test('a row is told by the line it begins on, newlines in quotes counted', async () => {
  expect(await read('h,i\n"a\nb",c\nd,e\n')).toEqual([
    { line: 1, fields: ['h', 'i'] },
    { line: 2, fields: ['a\nb', 'c'] },
    { line: 4, fields: ['d', 'e'] },
  ])
})

test('a row with a misplaced quote is told, and the rows after it are read', async () => {
  for (const chunkBytes of [1, 5, 1_000]) {
    expect(await read('a"b,c\nd,e\n"f"g,h\ni,j', chunkBytes)).toEqual([
      { line: 1, problem: 'there is a quote in the middle of a field' },
      { line: 2, fields: ['d', 'e'] },
      { line: 3, problem: 'there is something after a closing quote' },
      { line: 4, fields: ['i', 'j'] },
    ])
  }
})

test('a quote that is never closed costs its own row and no other', async () => {
  expect(await read('a,b\n"c,d\ne,f\n')).toEqual([
    { line: 1, fields: ['a', 'b'] },
    { line: 2, problem: 'a quote is never closed' },
    { line: 3, fields: ['e', 'f'] },
  ])
  const long = 'e,f\n'.repeat(40_000)
  const rows = await read(`"c,d\n${long}`)
  expect(rows).toHaveLength(40_001)
  expect(rows[0]).toEqual({ line: 1, problem: 'a quote is never closed' })
})

test('a letter of two bytes that is cut in two by the chunks is one letter', async () => {
  expect(await fields('Zoë,Łucja', 1)).toEqual([['Zoë', 'Łucja']])
})
