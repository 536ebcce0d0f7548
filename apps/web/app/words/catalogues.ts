import { cy, en } from './generated/catalogues.ts'
import type { Locale } from './locale.ts'

/** The words of a page, `<page>.words.<language>.json` beside it, go by the page's name. English is complete, and the type. */
export type CatalogueName = keyof typeof en
export type MessageKey<Name extends CatalogueName> = keyof (typeof en)[Name] & string

/** As much of the English catalogues as is translated; the rest falls back. */
type Translated = { [Name in CatalogueName]?: Partial<Record<MessageKey<Name>, string>> }

export const catalogues: Record<Locale, Translated> = { en, cy }
