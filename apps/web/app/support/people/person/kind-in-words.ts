/** A kind as the API names it, for which the page has no words: `NO_MATCH` → `no match`, `recordFound` → `record found`. */
export function kindInWords(kind: string): string {
  return kind
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_-]/g, ' ')
    .toLowerCase()
}
