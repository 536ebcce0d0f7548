const plain = /^[ -~]*$/
const isDigit = (codePoint: number) => /^\p{Nd}$/u.test(String.fromCodePoint(codePoint))

/**
 * Numbers and codes as a keyboard would have typed them: full-width and other scripts' digits become 0 to 9, and invisible characters (zero-width
 * spaces, marks of writing direction, soft hyphens) go. Not for names: they need theirs.
 */
export function plainText(typed: string): string {
  if (plain.test(typed)) return typed.trim() // nearly all of them, and the matcher reads millions
  return typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[^\P{Nd}0-9]/gu, asciiDigit)
    .trim()
}

const zeros = new Map<number, number>() // there are some 70 scripts' digits; a long text repeats them

/** Unicode keeps the ten digits of a script side by side, zero first, so a digit's distance from the start of its run is its value. */
function asciiDigit(digit: string): string {
  const codePoint = digit.codePointAt(0) ?? 0
  const zero = zeros.get(codePoint) ?? zeroBefore(codePoint)
  zeros.set(codePoint, zero)
  return String((codePoint - zero) % 10)
}

function zeroBefore(codePoint: number): number {
  let zero = codePoint
  while (isDigit(zero - 1)) zero -= 1
  return zero
}
