import type { PageAssets } from '@identity/govuk'
import { createContext, type ReactNode, useContext } from 'react'
import type { Locale } from '../../words/locale.ts'
import { LocaleContext } from '../../words/locale-context.ts'
import type { JourneyUnderWay } from './journey-under-way.ts'

/** Addresses of the files that pages load beside those of @identity/govuk (server/page-files.ts). */
export type PageFiles = {
  styles: string
  /** Warns before a journey ends. */
  sessionEnd: string
  /** Offers training providers while their name is typed, with `autocomplete` and its styles. */
  providers: string
  autocomplete: string
  autocompleteStyles: string
}

/** What every page needs around it and no page has a say in. */
export type Surroundings = {
  assets: PageAssets
  files: PageFiles
  nonce: string
  /** The language of this page, and those that there is a choice of. */
  locale: Locale
  locales: readonly Locale[]
  /** Of the page's address, from its question mark on: a link to the same page keeps it. */
  query: string
  /** Noted by the loader of a journey's page (journeys/question.ts): its service, and when it ends. */
  journey?: JourneyUnderWay
}

const SurroundingsContext = createContext<Surroundings | undefined>(undefined)

export function InSurroundings({
  surroundings,
  children,
}: {
  surroundings: Surroundings
  children: ReactNode
}) {
  return (
    <LocaleContext.Provider value={surroundings.locale}>
      <SurroundingsContext.Provider value={surroundings}>{children}</SurroundingsContext.Provider>
    </LocaleContext.Provider>
  )
}

export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext)
  if (!surroundings) throw new Error('A page was rendered outside its surroundings')
  return surroundings
}
