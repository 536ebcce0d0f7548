import { describe, expect, test } from 'vitest'
import type { AnyCatalogues } from '../src/words/catalogues.ts'
import { literalWords, sourceFiles, usedKeys } from './source-words.ts'

type SourceRules = {
  /** Where the pages are. */
  folder: string
  /** Which of its files are pages, by their paths in it; without this all. */
  isPage?: (path: string) => boolean
  catalogues: AnyCatalogues
  /** Words that may stand in a file, by its path in the folder. */
  exceptions?: Record<string, string[]>
  /** For messages that no page names outright. */
  isUsedOtherwise?: (page: string, key: string) => boolean
}

/** The tests that pages have no words but those of their catalogues, and catalogues no words that no page has. */
export function testSourceWords(rules: SourceRules): void {
  const { folder, catalogues, exceptions = {}, isPage = () => true, isUsedOtherwise } = rules
  const files = sourceFiles(folder).filter(({ path }) => isPage(path))

  test.each(files)('$path has no words of its own: all are in catalogues', ({ path, source }) => {
    expect(literalWords(source).filter((words) => !exceptions[path]?.includes(words))).toEqual([])
  })

  const used = files.flatMap(({ source }) => usedKeys(source))

  describe.each(Object.entries(catalogues.en))('the catalogue %s', (page, messages = {}) => {
    test.each(Object.keys(messages))('has %s because a page uses it', (key) => {
      const isNamed = used.some((use) => use.catalogue === page && use.key.test(key))
      expect(isNamed || isUsedOtherwise?.(page, key)).toBe(true)
    })
  })
}
