import { fileURLToPath } from 'node:url'
import { testCatalogueIndex, testCatalogues, testSourceWords } from '@identity/page-frame/testing'
import { catalogues } from './words.ts'

const folder = fileURLToPath(new URL('..', import.meta.url))

testCatalogues(catalogues)
testCatalogueIndex(folder, fileURLToPath(new URL('generated/catalogues.ts', import.meta.url)))
testSourceWords({ folder, catalogues, isPage: (path) => path.endsWith('.tsx') })
