import { fileURLToPath } from 'node:url'
import { AnswerField, AnswerProblemReason } from '@identity/graphql-client'
import { testSourceWords } from '@identity/page-frame/testing'
import { type CatalogueName, catalogues } from './catalogues.ts'
import { hasMessage } from './words.ts'

/** A page that has a sentence for a field may have others for what else can be wrong with it. */
const errorKeys = (Object.keys(catalogues.en) as CatalogueName[]).flatMap((page) =>
  Object.values(AnswerField)
    .filter((field) => hasMessage(page, `${field}.otherwise`))
    .flatMap((field) =>
      [...Object.values(AnswerProblemReason), 'otherwise'].map((reason) => `${page} ${field}.${reason}`),
    ),
)

testSourceWords({
  folder: fileURLToPath(new URL('..', import.meta.url)),
  catalogues,
  isUsedOtherwise: (page, key) => errorKeys.includes(`${page} ${key}`),
})
