// Spellings of one sound, in the order in which they are tried. For names of every tradition in Latin letters: the groups follow how
// names are respelt in English records (Hussain and Hussein, Catherine and Kathryn, Chowdhury and Choudhry, Sergei and Sergey).
const atTheStart: [string, string][] = [
  ['kn', 'n'],
  ['gn', 'n'],
  ['pn', 'n'],
  ['wr', 'r'],
  ['ps', 's'],
  ['rh', 'r'],
  ['wh', 'v'],
  ['mac', 'mk'],
  ['mc', 'mk'],
  ['x', 's'],
  ['ts', 's'],
  ['tz', 's'],
  ['cz', 'C'],
  ['hs', 's'],
]
const anywhere: [string, string][] = [
  ['tsch', 'C'],
  ['sch', 'S'],
  ['chr', 'kr'],
  ['tch', 'C'],
  ['ght', 't'],
  ['cqu', 'k'],
  ['ch', 'C'],
  ['sh', 'S'],
  ['sz', 'S'],
  ['zh', 'j'],
  ['dj', 'j'],
  ['dge', 'j'],
  ['ph', 'f'],
  ['kh', 'k'],
  ['gh', 'g'],
  ['th', 't'],
  ['dh', 'd'],
  ['bh', 'b'],
  ['rh', 'r'],
  ['ck', 'k'],
  ['ks', 'x'],
  ['qu', 'k'],
]
const letters: Record<string, string> = { q: 'k', z: 's', w: 'v', x: 'ks' }
const vowels = new Set('aeiouy')
const softening = new Set('eiy')

/** Letters that are kept in a code used for finding records: enough to part names, few enough to forgive their endings. */
const LETTERS_IN_A_CODE = 5

/** A word's sounds, roughly, in at most five letters; a vowel in front is one letter for all vowels. Another script's words are their own code. */
export function soundCode(word: string): string {
  return soundSkeleton(word).slice(0, LETTERS_IN_A_CODE)
}

const remembered = new Map<string, string>()
const MOST_REMEMBERED = 20_000

/** The whole word's sounds: its consonants in order, with `a` in front when it starts with a vowel. */
export function soundSkeleton(word: string): string {
  const known = remembered.get(word)
  if (known !== undefined) return known
  const skeleton = computed(word)
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(word, skeleton)
  return skeleton
}

function computed(word: string): string {
  if (!isLatin(word)) return word
  const text = respelt(word)
  let code = ''
  for (let index = 0; index < text.length; index += 1) {
    const letter = text.charAt(index)
    const next = text.charAt(index + 1)
    if (vowels.has(letter)) {
      if (index === 0) code += letter === 'y' && vowels.has(next) ? 'j' : 'a'
    } else if (letter === 'h') {
      if (index === 0) code += 'h'
    } else if (letter !== text.charAt(index - 1)) {
      code += consonant(letter, next, index)
    }
  }
  return code
}

function consonant(letter: string, next: string, index: number): string {
  if (letter === 'c') return softening.has(next) ? 's' : 'k'
  if (letter === 'g') return softening.has(next) ? 'j' : 'g'
  // Inside a word a w belongs to the vowel before it: Howard, Rowan.
  if (letter === 'w' && index > 0) return ''
  return letters[letter] ?? letter
}

function respelt(word: string): string {
  let text = word
  for (const [spelling, sound] of atTheStart) {
    if (text.startsWith(spelling)) {
      text = sound + text.slice(spelling.length)
      break
    }
  }
  if (text.endsWith('gh')) text = text.slice(0, -2)
  if (!text.includes('h') && !/[cdkqsz]/.test(text)) return text
  for (const [spelling, sound] of anywhere) {
    if (text.includes(spelling)) text = text.replaceAll(spelling, sound)
  }
  return text
}

function isLatin(word: string): boolean {
  for (let index = 0; index < word.length; index += 1) {
    const code = word.charCodeAt(index)
    if (code < 97 || code > 122) return false
  }
  return word.length > 0
}
