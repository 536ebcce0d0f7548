import type { Answers } from './answers.ts'

/** `Ada Lovelace`, and `Ada King Lovelace` when there is a middle name. */
export function preferredNameSuggestions(name: Answers['name']): string[] {
  if (!name) return []
  const { firstName, middleName, lastName } = name
  const joined = (...names: (string | null)[]) => names.filter(Boolean).join(' ')
  const short = joined(firstName, lastName)
  return middleName ? [short, joined(firstName, middleName, lastName)] : [short]
}
