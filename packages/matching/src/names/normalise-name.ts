// Every character that is typed for an apostrophe, O'Brien's and the ʻokina among them.
const apostrophes = /['’‘‛`ʼʻʹʽʾʿ′]/g

// Accents, and the optional vowel marks of Arabic. Marks that belong to one script (Indian vowel signs, Japanese voicing) spell a
// different name, so they stay.
const accents = /(?![\u3099\u309a])\p{Script=Inherited}/gu

// Letters that Unicode does not take apart.
const plainLetters: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ı: 'i',
  ς: 'σ',
}

const titles = new Set('mr mrs ms miss mx dr prof professor rev reverend sir dame'.split(' '))

/**
 * A name as its words, for comparing and never for showing. Case, accents, apostrophes and titles in front do not count;
 * hyphens and other marks part words as spaces do. Empty when there is nothing to compare, as with a hyphen for "no first name".
 */
export function nameWords(name: string): string[] {
  const words = fold(name).split(' ').filter(Boolean)
  while (words.length > 1 && titles.has(words[0] ?? '')) words.shift()
  return words
}

/** A last name as one word: O Brien, O'Brien and OBrien are one name, and so are Smith-Jones and Smith Jones, De Souza and DeSouza. */
export function squashedLastName(name: string): string {
  return nameWords(name).join('')
}

// Most names are one such word, and need no more than lower case.
const plainWord = /^[A-Za-z]+$/

function fold(name: string): string {
  if (plainWord.test(name)) return name.toLowerCase()
  return name
    .replaceAll('´', "'") // NFKD would make it a space and an accent
    .normalize('NFKD')
    .replace(apostrophes, '')
    .toLowerCase()
    .replace(accents, '')
    .replace(/[øłđðþæœßıς]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
}
