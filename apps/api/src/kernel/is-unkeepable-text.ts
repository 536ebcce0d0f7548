const CHARACTER_NOT_IN_REPERTOIRE = '22021' // a zero byte in a text
const UNTRANSLATABLE_CHARACTER = '22P05' // the same in JSON
const INVALID_TEXT_REPRESENTATION = '22P02' // half of a character in JSON, and much else
const JSON_ROUTINE = /^json_/

/** True when PostgreSQL refused a text that it cannot keep: that comes from a sender, and nothing of ours makes one. Drizzle puts its error into another one. */
export function isUnkeepableText(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, routine = '' } = error as { code?: string; routine?: string }
  if (code === CHARACTER_NOT_IN_REPERTOIRE || code === UNTRANSLATABLE_CHARACTER) return true
  return (code === INVALID_TEXT_REPRESENTATION && JSON_ROUTINE.test(routine)) || isUnkeepableText(error.cause)
}
