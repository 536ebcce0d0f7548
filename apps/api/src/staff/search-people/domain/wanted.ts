import { exactWords } from '@identity/matching'

/** For each reading of the text, for each of its parts: the words of which a name has to have one. */
export type WordSets = readonly (readonly (readonly string[])[])[]

/** The people of a search, by the words of their names or by their ids. `near` has the exact ones too. Exact ones come first. */
export type Wanted = Record<Tier, { words: WordSets; ids: readonly string[] }>

export const tiers = ['exact', 'near'] as const
/** exact: every part is a word of the name as it was typed. near: some were meant to be. */
export type Tier = (typeof tiers)[number]

export const noWords: WordSets = []

/** The people who are known by their ids already, so that only filters decide. */
export const wantedById = (ids: readonly string[]): Wanted => ({
  exact: { words: noWords, ids },
  near: { words: noWords, ids },
})

export const exactSets = (readings: readonly string[][]): WordSets =>
  readings.map((parts) => parts.map((part) => exactWords(part, parts)))

/** The same, each part with the words that are near it. */
export const nearSets = (readings: readonly string[][], near: ReadonlyMap<string, string[]>): WordSets =>
  readings.map((parts) => parts.map((part) => [...exactWords(part, parts), ...(near.get(part) ?? [])]))
