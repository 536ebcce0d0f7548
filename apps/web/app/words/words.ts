import { type WordsFor, wordsOf } from '@identity/page-frame'
import { type CatalogueName, catalogues, type MessageKey } from './catalogues.ts'

/** The messages of one page in one language. */
export type Words<Name extends CatalogueName> = WordsFor<MessageKey<Name>>

export const { useWords, wordsIn, showMessage, hasMessage } = wordsOf(catalogues)
