import { type FrameSurroundings, InFrame } from '@identity/page-frame'
import { createContext, type ReactNode, useContext } from 'react'
import type { JourneyUnderWay } from './journey-under-way.ts'
import type { StaffMember } from './staff-member.ts'

/** Addresses of the files that pages load beside those of @identity/govuk (server/page-files.ts). */
export type PageFiles = {
  styles: string
  /** Of the pages for staff, beside `styles`. */
  supportStyles: string
  /** Shows and makes passkeys, with `webauthn`. */
  passkey: string
  /** Shows a button that prints the page. */
  print: string
  webauthn: string
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
  /** Noted by the loader of an account page: a notice of the service owner. That of a journey is its own. */
  notice?: string | null | undefined
  /** Noted by the loader of a page for staff (support/shell): who looks at it, and the sentence of the act that led to it. */
  staff?: StaffMember
  done?: string | undefined
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
