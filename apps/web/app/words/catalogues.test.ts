import { fileURLToPath } from 'node:url'
import { testCatalogueIndex, testCatalogues } from '@identity/page-frame/testing'
import { expect, test } from 'vitest'
import { catalogues } from './catalogues.ts'

testCatalogues(catalogues)

const app = fileURLToPath(new URL('..', import.meta.url))
testCatalogueIndex(app, fileURLToPath(new URL('generated/catalogues.ts', import.meta.url)))

test('every page has a catalogue in English', () => {
  expect(Object.keys(catalogues.en).length).toBeGreaterThan(30)
})
