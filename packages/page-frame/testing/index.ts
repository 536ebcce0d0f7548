export { testCatalogueIndex, testCatalogues } from './catalogue-rules.ts'
export { wrongWithCookie } from './cookie-rules.ts'
export { testSourceWords } from './source-rules.ts'
