import type { GuessResults } from './guessing.ts'
import type { Tally } from './tally.ts'

/** By rule, group and kind; and by rule and tradition on the everyday mix. */
export type Results = {
  byKind: Map<string, Map<string, Tally>>
  byTradition: Map<string, Map<string, Tally>>
  guessed: GuessResults
}

/** One group's kinds under one rule, without the group's name before them. */
export function rowsOf(results: Results, rule: string, group: string): [string, Tally][] {
  return [...(results.byKind.get(rule) ?? [])].flatMap(([name, tally]) =>
    name.startsWith(`${group}: `) ? [[name.slice(group.length + 2), tally] as [string, Tally]] : [],
  )
}
