/** The same as `oneLine` for text of several lines: of what is not seen only ends of lines and tabs stay. */
export function severalLines(typed: string): string {
  return typed
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\p{Cs}\p{Cf}\p{Noncharacter_Code_Point}]/gu, '')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .normalize('NFC')
    .trim()
}
