import { expect, test } from 'vitest'
import { readMarkdown } from './mail-markdown.ts'

const paragraph = (...lines: string[]) => ({ kind: 'paragraph', lines: lines.map((text) => [{ text }]) })

test('a paragraph ends at an empty line, and keeps the ends of its own lines', () => {
  expect(readMarkdown('one\ntwo\n\nthree')).toEqual([paragraph('one', 'two'), paragraph('three')])
})

test('a heading and a smaller one stand alone', () => {
  expect(readMarkdown('# 482915\nafter it\n\n## Smaller')).toEqual([
    { kind: 'heading', lines: [[{ text: '482915' }]] },
    paragraph('after it'),
    { kind: 'subheading', lines: [[{ text: 'Smaller' }]] },
  ])
})

test.each(['* ', '- ', '• '])('lines that begin with %j are one list', (mark) => {
  expect(readMarkdown(`You need:\n${mark}a name\n${mark}a number`)).toEqual([
    paragraph('You need:'),
    { kind: 'bullets', items: [[{ text: 'a name' }], [{ text: 'a number' }]] },
  ])
})

test('numbered lines, a line across and inset text', () => {
  expect(readMarkdown('1. one\n2. two\n\n---\n\n^ inset')).toEqual([
    { kind: 'numbers', items: [[{ text: 'one' }], [{ text: 'two' }]] },
    { kind: 'rule' },
    { kind: 'inset', lines: [[{ text: 'inset' }]] },
  ])
})

test('an address is a link up to the end of the sentence, and so is one behind words', () => {
  expect(readMarkdown('See https://a.example/b?c=d. Or [here](https://e.example).')).toEqual([
    {
      kind: 'paragraph',
      lines: [
        [
          { text: 'See ' },
          { text: 'https://a.example/b?c=d', href: 'https://a.example/b?c=d' },
          { text: '. Or ' },
          { text: 'here', href: 'https://e.example' },
          { text: '.' },
        ],
      ],
    },
  ])
})

test.each([
  ['\\# not a heading', '# not a heading'],
  ['\\* not a bullet', '* not a bullet'],
  ['\\[not a link\\]\\(\\)', '[not a link]()'],
  ['Zoë O’Brien\\-Smith', 'Zoë O’Brien-Smith'],
  ['not **strong** text', 'not **strong** text'],
  ['[no](javascript:alert)', '[no](javascript:alert)'],
])('%j reads %j', (source, read) => {
  const [block] = readMarkdown(source)
  const texts = block?.kind === 'paragraph' ? block.lines.flat() : []
  expect(texts.map(({ text }) => text).join('')).toBe(read)
})
