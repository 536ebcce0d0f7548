export { testCatalogueIndex, testCatalogues } from './catalogue-rules.ts'
export { testSourceWords } from './source-rules.ts'
