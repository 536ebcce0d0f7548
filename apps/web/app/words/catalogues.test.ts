import { readFile } from 'node:fs/promises'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { catalogueIndex, indexFile } from '../../scripts/catalogue-index.ts'
import { type CatalogueName, catalogues } from './catalogues.ts'
import { LOCALES } from './locale.ts'

type Node = { type: number; value?: unknown; children?: Node[]; options?: Record<string, { value: Node[] }> }

const LITERAL = 0
const POUND = 7

/** The names that a message expects, as `{name}` and `<name>`. */
function placeholders(text: string): string[] {
  const names = new Set<string>()
  const collect = (nodes: readonly Node[]) => {
    for (const { type, value, children, options } of nodes) {
      if (type !== LITERAL && type !== POUND) names.add(children ? `<${value}>` : `{${value}}`)
      collect(children ?? [])
      for (const option of Object.values(options ?? {})) collect(option.value)
    }
  }
  collect(new IntlMessageFormat(text, 'en-GB').getAst() as Node[])
  return [...names].sort()
}

function messagesIn(locale: keyof typeof catalogues) {
  return Object.entries(catalogues[locale]).flatMap(([name, catalogue]) =>
    Object.entries(catalogue as Record<string, string>).map(([key, text]) => ({ name, key, text })),
  )
}

const english = (name: string, key: string) =>
  (catalogues.en[name as CatalogueName] as Record<string, string> | undefined)?.[key]

describe.each(LOCALES)('the catalogues of %s', (locale) => {
  test.each(messagesIn(locale))('$name $key exists in English with the same placeholders', (message) => {
    const original = english(message.name, message.key)
    expect(original).toBeDefined()
    expect(placeholders(message.text)).toEqual(placeholders(original ?? ''))
  })

  test.each(messagesIn(locale))('$name $key has no loose spaces and no straight quotes', ({ text }) => {
    expect(text.trim()).toBe(text)
    expect(text).not.toMatch(/ {2}|['"]/) // an apostrophe is ’; a straight one has a meaning of its own in these messages
    expect(text).not.toBe('')
  })
})

test('the committed list of catalogues is what stands beside the pages', async () => {
  const isCommitted = (await readFile(indexFile, 'utf8')) === (await catalogueIndex())
  expect(isCommitted, 'a page has new words: npm run codegen').toBe(true)
})

test('every page has a catalogue in English', () => {
  expect(Object.keys(catalogues.en).length).toBeGreaterThan(30)
})
