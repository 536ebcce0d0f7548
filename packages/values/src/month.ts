const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const numberWords = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** 1 to 12 from what people put in a month box: `3`, `03`, `March`, `mar`, `Sept.`, `three`. Null when it is none of them. */
export function parseMonth(text: string): number | null {
  const typed = text.toLowerCase().replace(/\.$/, '')
  if (/^\d{1,2}$/.test(typed)) return Number(typed) >= 1 && Number(typed) <= 12 ? Number(typed) : null

  // Three letters tell every month from the others.
  const named = typed.length >= 3 ? months.findIndex((month) => month.startsWith(typed)) : -1
  const index = named >= 0 ? named : numberWords.indexOf(typed)
  return index >= 0 ? index + 1 : null
}
