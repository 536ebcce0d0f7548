/** Whether two names are one in other letters: case, accents, spaces and marks make no difference. */
export function isAlikeName(one: string, other: string): boolean {
  return folded(one) === folded(other)
}

const folded = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase()
