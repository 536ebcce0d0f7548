import type { Catalogues } from '@identity/page-frame'
import { cy, en } from './generated/catalogues.ts'

/** The words of a page, `<page>.words.<language>.json` beside it, go by the page's name. English is complete, and the type. */
export type CatalogueName = keyof typeof en
export type MessageKey<Name extends CatalogueName> = keyof (typeof en)[Name] & string

export const catalogues: Catalogues<typeof en> = { en, cy }
