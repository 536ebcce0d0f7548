import { type FrameSurroundings, InFrame } from '@identity/page-frame'
import { createContext, type ReactNode, useContext } from 'react'
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
export type Surroundings = FrameSurroundings & {
  files: PageFiles
  /** Noted by the loader of a journey's page (journeys/question): its service, and when it ends. */
  journey?: JourneyUnderWay
}

const SurroundingsContext = createContext<Surroundings | undefined>(undefined)

type InSurroundingsProps = { surroundings: Surroundings; children: ReactNode }

export function InSurroundings({ surroundings, children }: InSurroundingsProps) {
  return (
    <InFrame surroundings={surroundings}>
      <SurroundingsContext.Provider value={surroundings}>{children}</SurroundingsContext.Provider>
    </InFrame>
  )
}

export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext)
  if (!surroundings) throw new Error('A page was rendered outside its surroundings')
  return surroundings
}
