import type { Answers } from './journey-state.ts'

/** `Ada Lovelace`, and `Ada King Lovelace` for somebody with a middle name. */
export function preferredNameSuggestions(name: Answers['name']): string[] {
  if (!name) return []
  const short = `${name.firstName} ${name.lastName}`
  return name.middleName ? [short, `${name.firstName} ${name.middleName} ${name.lastName}`] : [short]
}
