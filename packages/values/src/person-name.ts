import { accepted, type Parsed, refused } from './parsed.ts'
import { holdsAddress } from './web-address.ts'

const NAME_MAX_LENGTH = 100 // characters as people count them (code points); the teaching record's own limit
// Longer than any name, whatever is left out of it. Looking no closer keeps the time that a long text takes in bounds.
const TEXT_MAX_LENGTH = 5_000
const MARKS_MAX = 4 // combining marks in a row: no script needs more, and more of them climb over the lines above

// What keyboards and clipboards leave behind: control characters, and code points that will never be characters. New lines part words.
const space = /[\t-\r\u0085\u2028\u2029\p{Zs}]+/gu
const control = /\p{Cc}|\p{Noncharacter_Code_Point}/gu

// The flags of England, Scotland and Wales are a black flag and invisible letters.
const tag = '\\u{E0020}-\\u{E007F}'
const strayTags = new RegExp(`(?<![\\u{1F3F4}${tag}])[${tag}]+`, 'gu')
// Joiners shape letters in Persian and Indian scripts, and make one picture of several. Anywhere else they and all other invisible
// characters are accidents, or turn the writing direction of what stands next to the name.
const joined = '\\p{L}\\p{M}\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f'
const invisible = new RegExp(
  `(?![\\u200c\\u200d${tag}])\\p{Cf}|(?<![${joined}])[\\u200c\\u200d]|[\\u200c\\u200d](?![${joined}])`,
  'gu',
)

const unprintable = /\p{Cn}|\p{Co}|\p{Cs}/u
const zalgo = new RegExp(`(?!\\ufe0f)\\p{M}{${MARKS_MAX + 1}}`, 'u')

// A name goes into emails: a number or an address in it would make our mail carry an attacker's advertisement.
const PHONE_NUMBER_DIGITS = 7

/** `characters`: what no screen can show. `looks-like-a-link`: an address or a telephone number. */
export type PersonNameProblem = 'missing' | 'too-long' | 'characters' | 'looks-like-a-link'

/**
 * One part of a name, in any script: accents, apostrophes, hyphens, full stops and symbols stay as typed, because names have them, and every page
 * and mail shows them as text. A person called A, Ng or Null is welcome. Marks alone, such as a hyphen, are no answer.
 */
export function parsePersonName(text: string): Parsed<string, PersonNameProblem> {
  if (text.length > TEXT_MAX_LENGTH) return refused('too-long')
  const name = tidy(text)
  if (name === '') return refused('missing')
  if ([...name].length > NAME_MAX_LENGTH) return refused('too-long')
  if (unprintable.test(name) || zalgo.test(name)) return refused('characters')
  const digits = name.match(/\p{Nd}/gu)?.length ?? 0
  if (digits >= PHONE_NUMBER_DIGITS || holdsAddress(name)) return refused('looks-like-a-link')
  return /[\p{L}\p{Nd}\p{Extended_Pictographic}\p{Regional_Indicator}]/u.test(name)
    ? accepted(name)
    : refused('missing')
}

function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(space, ' ')
    .replace(control, '')
    .replace(strayTags, '')
    .replace(invisible, '')
    .replace(/ {2,}/g, ' ')
    .trim()
    .normalize('NFC')
}
