/** @jsxRuntime automatic */
import type { PageAssets } from '@identity/govuk'
import { createContext, type ReactNode, useContext } from 'react'
import type { Locale } from '../words/locale.ts'
import { LocaleContext } from '../words/locale-context.ts'

/** What the frame needs to know of this response, and no page has a say in. */
export type FrameSurroundings = {
  assets: PageAssets
  /** Of this response's Content-Security-Policy. */
  nonce: string
  /** The language of this page, and those that there is a choice of. */
  locale: Locale
  locales: readonly Locale[]
  /** Of the page's address, from its question mark on: a link to the same page keeps it. */
  query: string
}

const FrameContext = createContext<FrameSurroundings | undefined>(undefined)

export function InFrame({
  surroundings,
  children,
}: {
  surroundings: FrameSurroundings
  children: ReactNode
}) {
  return (
    <LocaleContext.Provider value={surroundings.locale}>
      <FrameContext.Provider value={surroundings}>{children}</FrameContext.Provider>
    </LocaleContext.Provider>
  )
}

export function useFrame(): FrameSurroundings {
  const surroundings = useContext(FrameContext)
  if (!surroundings) throw new Error('A page was rendered outside its frame')
  return surroundings
}
