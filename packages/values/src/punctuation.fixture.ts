import fc from 'fast-check'

const marks =
  ' \t\n\u00a0\u2007\u3000!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~£€¬¦´¨·•–—−“”‘’«»…、。／，（）⁄∕\u200b\u200e\ufeff😀'

/** What people and clipboards put between the characters of a code, several at a time or none. */
export const aPunctuation = fc.string({ unit: fc.constantFrom(...marks), maxLength: 3 })

/** The characters of a code with something else before, between and after them. */
export function apart(code: string): fc.Arbitrary<string> {
  return fc
    .array(aPunctuation, { minLength: code.length + 1, maxLength: code.length + 1 })
    .map((gaps) => gaps.map((gap, at) => gap + (code[at] ?? '')).join(''))
}
