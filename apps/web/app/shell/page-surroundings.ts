import type { PageAssets } from '@identity/govuk'
import { createContext, useContext } from 'react'

/** What every page needs around it and no page has a say in. */
export type Surroundings = { assets: PageAssets; nonce: string }

export const SurroundingsContext = createContext<Surroundings | undefined>(undefined)

export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext)
  if (!surroundings) throw new Error('A page was rendered outside its surroundings')
  return surroundings
}
