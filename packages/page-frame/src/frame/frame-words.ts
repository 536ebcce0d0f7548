import { wordsOf } from '../words/words-of.tsx'
import cy from './frame.words.cy.json' with { type: 'json' }
import en from './frame.words.en.json' with { type: 'json' }

/** The words that stand around every page. */
export const frameCatalogues = { en: { frame: en }, cy: { frame: cy } }

export const { useWords, wordsIn } = wordsOf(frameCatalogues)
