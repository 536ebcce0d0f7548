import { readFile } from 'node:fs/promises'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { catalogueIndex } from '../scripts/catalogue-index.ts'
import type { AnyCatalogues } from '../src/words/catalogues.ts'
import { LOCALES, type Locale } from '../src/words/locale.ts'

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

function messagesIn(catalogues: AnyCatalogues, locale: Locale) {
  return Object.entries(catalogues[locale]).flatMap(([name, catalogue = {}]) =>
    Object.entries(catalogue).map(([key, text = '']) => ({ name, key, text })),
  )
}

/** The tests of an app's words, whoever wrote them. */
export function testCatalogues(catalogues: AnyCatalogues): void {
  const locales = LOCALES.filter((locale) => messagesIn(catalogues, locale).length > 0)
  describe.each(locales)('the catalogues of %s', (locale) => {
    test.each(messagesIn(catalogues, locale))(
      '$name $key exists in English with the same placeholders',
      (message) => {
        const original = catalogues.en[message.name]?.[message.key]
        expect(original).toBeDefined()
        expect(placeholders(message.text)).toEqual(placeholders(original ?? ''))
      },
    )

    test.each(messagesIn(catalogues, locale))(
      '$name $key has no loose spaces and no straight quotes',
      ({ text }) => {
        expect(text.trim()).toBe(text)
        expect(text).not.toMatch(/ {2}|['"]/) // an apostrophe is ’; a straight one has a meaning of its own in these messages
        expect(text).not.toBe('')
      },
    )

    test('name no person that they mean by a word for no person in particular', () => {
      const vague = /\b((some|no|any|every)body|no one|whoever)\b/i
      expect(messagesIn(catalogues, locale).filter(({ text }) => vague.test(text))).toEqual([])
    })
  })
}

/** The test that an app's list of words is what stands beside its pages. */
export function testCatalogueIndex(folder: string, file: string): void {
  test('the committed list of catalogues is what stands beside the pages', async () => {
    const isCommitted = (await readFile(file, 'utf8')) === (await catalogueIndex(folder, file))
    expect(isCommitted, 'a page has new words: npm run codegen').toBe(true)
  })
}
