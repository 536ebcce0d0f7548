import { plainText } from './plain-text.ts'

export type DateParts = Record<'day' | 'month' | 'year', string>

/** `isPasted`: a box held more than its own part, so the year may have two digits, as people write dates to themselves. */
export type ReadDate = { parts: DateParts; isPasted: boolean }

const boxes = ['day', 'month', 'year'] as const
const ordinal = /^(\d+)(?:st|nd|rd|th)?[.,]?$/i // 27th
// Words of a date that say nothing about which one it is: Friday the 27th of March.
const filling = /^(?:of|the|st|nd|rd|th|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?)$/i

/**
 * The day, month and year of what stands in the three boxes, whichever box people pasted it into: `27/3/1987`, `1987-03-27`, `27 March`. Null
 * for a box that holds more than its part, and no date either.
 */
export function readDateParts(typed: DateParts): ReadDate | null {
  const texts = boxes.map((box) => plainText(typed[box]))
  const words = texts.map(wordsOf)
  if (words.every((inOneBox) => inOneBox.length <= 1)) {
    const [day = '', month = '', year = ''] = texts.map((text) => ordinal.exec(text)?.[1] ?? text)
    return { parts: { day, month, year }, isPasted: false }
  }
  const parts = inOrder(words.flat())
  return parts && { parts, isPasted: true }
}

function wordsOf(text: string): string[] {
  return (text.match(/\d+|\p{L}+/gu) ?? []).filter((word) => !filling.test(word))
}

/** Day first, unless the year is: an American order is refused rather than guessed at, but for a month that is named. */
function inOrder(words: string[]): DateParts | null {
  const [first = '', second = '', third = ''] = words
  if (words.length === 2) return ofTwo(first, second)
  if (words.length !== 3) return null
  if (isYear(first)) return { year: first, month: second, day: third }
  return isName(first)
    ? { month: first, day: second, year: third }
    : { day: first, month: second, year: third }
}

/** One part is still missing. Which one it is shows in the other two. */
function ofTwo(first: string, second: string): DateParts {
  const [year = '', other] = isYear(first) ? [first, second] : isYear(second) ? [second, first] : []
  if (other) return isDay(other) ? { day: other, month: '', year } : { day: '', month: other, year }
  return isName(first) ? { day: second, month: first, year } : { day: first, month: second, year }
}

const isYear = (word: string) => /^\d{4,}$/.test(word)
const isName = (word: string) => /^\p{L}/u.test(word)
const isDay = (word: string) => Number(word) > 12
