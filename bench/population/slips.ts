import type { Random } from '@identity/sample-people'

const neighbours: Record<string, string> = {
  a: 'sqz',
  b: 'vn',
  c: 'xv',
  d: 'sf',
  e: 'wr',
  f: 'dg',
  g: 'fh',
  h: 'gj',
  i: 'uo',
  j: 'hk',
  k: 'jl',
  l: 'k',
  m: 'n',
  n: 'bm',
  o: 'ip',
  p: 'o',
  q: 'wa',
  r: 'et',
  s: 'ad',
  t: 'ry',
  u: 'yi',
  v: 'cb',
  w: 'qe',
  x: 'zc',
  y: 'tu',
  z: 'xa',
}

/** A slip of the finger: two letters swapped, one left out, doubled, or the key beside it. Never the first letter left out. */
export function mistyped(random: Random, name: string): string {
  if (name.length < 3) return `${name}${name.at(-1) ?? ''}`
  for (;;) {
    const typed = oneSlip(random, name, 1 + random.below(name.length - 1))
    if (typed !== name) return typed
  }
}

function oneSlip(random: Random, name: string, place: number): string {
  const [before, letter, after] = [name.slice(0, place), name.charAt(place), name.slice(place + 1)]
  const kind = random.below(4)
  if (kind === 0) return before.slice(0, -1) + letter + before.slice(-1) + after
  if (kind === 1) return before + after
  if (kind === 2) return before + letter + letter + after
  return before + random.pick([...(neighbours[letter.toLowerCase()] ?? 'e')]) + after
}

const soundAlikes: [RegExp, string][] = [
  [/ph/, 'f'],
  [/f(?!f)/, 'ph'],
  [/ck/, 'k'],
  [/c(?=[aour])/, 'k'],
  [/k(?!$)/, 'c'],
  [/ie$/, 'y'],
  [/y$/, 'ie'],
  [/ee/, 'ea'],
  [/ea/, 'ee'],
  [/ai/, 'ay'],
  [/ei/, 'ie'],
  [/i(?=[^aeiou])/, 'y'],
  [/y(?=[^aeiou])/, 'i'],
  [/s$/, 'z'],
  [/z/, 's'],
  [/ll/, 'l'],
  [/nn/, 'n'],
  [/tt/, 't'],
  [/ss/, 's'],
  [/(?<=[aeiou])n(?=[ae])/, 'nn'],
  [/(?<=[aeiou])l(?=[aeiou])/, 'll'],
  [/ou/, 'u'],
  [/ah$/, 'a'],
  [/a$/, 'ah'],
  [/er$/, 'ar'],
  [/on$/, 'en'],
  [/ey$/, 'y'],
]

/** The same sound in other letters; the name itself when there is no other way to write it. */
export function respelt(random: Random, name: string): string {
  const ways = soundAlikes
    .map(([sound, spelling]) => name.slice(0, 1) + name.slice(1).replace(sound, spelling))
    .filter((spelt) => spelt !== name)
  return ways.length > 0 ? random.pick(ways) : name
}

/** Another way to write the marks in a name: O'Brien, OBrien, O Brien; Smith-Jones, Smith Jones. */
export function repunctuated(random: Random, name: string): string {
  if (/['’]/.test(name)) return name.replace(/['’]/, random.pick([' ', '', '’', '`', 'ʼ']))
  if (name.includes('-')) return name.replace('-', random.pick([' ', '', ' - ', '–']))
  if (/^Ma?c[A-Z]/.test(name)) return name.replace(/^(Ma?c)/, random.pick(['$1 ', '$1-', "$1'"]))
  return name
}

/** Mostly the plain letter; sometimes as a typewriter would have it (ü as ue). */
export function withoutAccents(random: Random, name: string): string {
  const digraphs: Record<string, string> = { ü: 'ue', ö: 'oe', ä: 'ae', å: 'aa', ø: 'oe' }
  const spelt = random.chance(20) ? name.replace(/[üöäåø]/g, (letter) => digraphs[letter] ?? letter) : name
  return spelt
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .replaceAll('ø', 'o')
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
}

/** One digit wrong, or two neighbours swapped. Only the digits from `from` on. */
export function digitSlip(random: Random, number: string, from: number, to: number): string {
  for (;;) {
    const place = from + random.below(to - from)
    const digit = number.charAt(place)
    const next = number.charAt(place + 1)
    const isSwap = place + 1 < to && random.chance(40)
    const slipped = isSwap
      ? number.slice(0, place) + next + digit + number.slice(place + 2)
      : number.slice(0, place) + String((Number(digit) + 1 + random.below(9)) % 10) + number.slice(place + 1)
    if (slipped !== number) return slipped
  }
}

/** A real date that is one digit off; the same day and month a year away when no digit will do. */
export function dateDigitSlip(random: Random, date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  for (let tries = 0; tries < 30; tries += 1) {
    const slipped = digitSlip(random, `${day}${month}${year}`, 0, 8)
    const typed = `${slipped.slice(4)}-${slipped.slice(2, 4)}-${slipped.slice(0, 2)}`
    if (isTeachersBirthday(typed)) return typed
  }
  return `${Number(year) + 1}-${month}-${day.replace('29', '28')}`
}

export function isTeachersBirthday(date: string): boolean {
  const at = new Date(`${date}T00:00:00Z`)
  return (
    !Number.isNaN(at.getTime()) &&
    at.toISOString().startsWith(date) &&
    date > '1930-01-01' &&
    date < '2008-01-01'
  )
}
