/**
 * Free text as one line that can be stored and shown: new lines and tabs part words, runs of spaces are one, and invisible characters (control
 * characters, zero bytes, marks of writing direction, halves of surrogate pairs) go.
 */
export function oneLine(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/[\p{Cs}\p{Cf}\p{Noncharacter_Code_Point}]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim()
}
