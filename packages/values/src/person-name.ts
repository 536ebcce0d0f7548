import { accepted, type Parsed, refused } from './parsed.ts'

const NAME_MAX_LENGTH = 100 // characters as people count them (code points); the teaching record's own limit
const MARKS_MAX = 4 // combining marks in a row: no script needs more, and more of them climb over the lines above

// Joiners shape letters in Persian and Indian scripts. Anywhere else they and all other invisible characters are accidents.
const invisible = /(?![\u200c\u200d])\p{Cf}|(?<![\p{L}\p{M}])[\u200c\u200d]|[\u200c\u200d](?![\p{L}\p{M}])/gu

const unprintable = /\p{Cc}|\p{Cn}|\p{Co}|\p{Cs}|\p{Zl}|\p{Zp}/u
const emoji = /(?![©®™])\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\ufe0f|\u20e3/u
const zalgo = new RegExp(`\\p{M}{${MARKS_MAX + 1}}`, 'u')

// A name goes into emails: a link or an address in it would make our mail carry somebody's advertisement.
const links = [
  /:\/\//,
  /\b(https?|ftp|mailto|javascript|data):/i,
  /\bwww\./i,
  /[\p{L}\d]\.(com|org|net|info|biz|uk|io|ru|ly|xyz|top|site|online|link|click)(?![\p{L}\d])/iu,
  /\.\p{L}{2,}\//u,
  /\S@\S/,
]
const PHONE_NUMBER_DIGITS = 7

/**
 * One part of a name, in any script: accents, apostrophes, hyphens and full stops stay as typed. Somebody called A, Ng or Null is
 * welcome. Marks alone, such as a hyphen, are no answer.
 */
export function parsePersonName(text: string): Parsed<string, 'missing' | 'too-long' | 'characters'> {
  const name = tidy(text)
  if (name === '') return refused('missing')
  if ([...name].length > NAME_MAX_LENGTH) return refused('too-long')
  if (unprintable.test(name) || emoji.test(name) || zalgo.test(name) || /[<>]/.test(name)) {
    return refused('characters')
  }
  const digits = name.match(/\p{Nd}/gu)?.length ?? 0
  if (digits >= PHONE_NUMBER_DIGITS || links.some((link) => link.test(name))) return refused('characters')
  if (/\p{L}/u.test(name)) return accepted(name)
  return refused(digits > 0 ? 'characters' : 'missing')
}

function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/[\t\p{Zs}]+/gu, ' ')
    .trim()
    .normalize('NFC')
}
