import { fileURLToPath } from 'node:url'
import { testCatalogues, testSourceWords } from '../../testing/index.ts'
import { frameCatalogues } from './frame-words.ts'

testCatalogues(frameCatalogues)
testSourceWords({
  folder: fileURLToPath(new URL('..', import.meta.url)),
  catalogues: frameCatalogues,
  exceptions: { 'frame/language-choice.tsx': ['English', 'Cymraeg'] }, // a language's own name is the same in every language
})
