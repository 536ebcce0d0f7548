import { wordsOf } from '@identity/page-frame'
import { cy, en } from './generated/catalogues.ts'

export const catalogues = { en, cy }

export const { useWords } = wordsOf(catalogues)
