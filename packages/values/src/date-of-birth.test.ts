import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { missingDateParts, parseDateOfBirth } from './date-of-birth.ts'
import { aPunctuation } from './punctuation.fixture.ts'

const noon = new Date('2026-03-14T12:00:00Z')
const typed = (day: string, month: string, year: string) => ({ day, month, year })
const problem = (day: string, month: string, year: string, today = noon) => {
  const parsed = parseDateOfBirth(typed(day, month, year), today)
  return parsed.ok ? parsed.value : parsed.reason
}

describe('a date of birth is accepted', () => {
  test.each([
    ['27', '3', '1987', '1987-03-27'],
    ['07', '03', '1987', '1987-03-07'],
    [' 7 ', ' 3', '1987 ', '1987-03-07'],
    ['7', 'March', '1987', '1987-03-07'],
    ['7', 'mar', '1987', '1987-03-07'],
    ['7', 'SEPT.', '1987', '1987-09-07'],
    ['7', 'three', '1987', '1987-03-07'],
    ['２７', '３', '１９８７', '1987-03-27'],
    ['٢٧', '٣', '١٩٨٧', '1987-03-27'],
    ['२७', '३', '१९८७', '1987-03-27'],
    ['29', '2', '1992', '1992-02-29'],
    ['29', '2', '2000', '2000-02-29'],
    ['1', '1', '1900', '1900-01-01'],
    ['27/3/1987', '', '', '1987-03-27'],
    ['27 March 1987', '', '', '1987-03-27'],
    ['27th', '3', '1987', '1987-03-27'],
    ['1st', '3rd', '1987.', '1987-03-01'],
    ['27th March', '', '1987', '1987-03-27'],
    ['27/3', '', '1987', '1987-03-27'],
    ['27', '', '3/1987', '1987-03-27'],
    ['27', 'March 1987', '', '1987-03-27'],
    ['1987-03-27', '', '', '1987-03-27'],
    ['1987/3/27', '', '', '1987-03-27'],
    ['', '', '1987-03-27', '1987-03-27'],
    ['', '27/3/1987', '', '1987-03-27'],
    ['', '', '27/3/1987', '1987-03-27'],
    ['', '', '27.03.1987.', '1987-03-27'],
    ['Friday the 27th of March, 1987', '', '', '1987-03-27'],
    ['March 27, 1987', '', '', '1987-03-27'],
    ['27Mar1987', '', '', '1987-03-27'],
    ['(27/3/1987)', '', '', '1987-03-27'],
    ['27／３／1987', '', '', '1987-03-27'],
    ['27/3/87', '', '', '1987-03-27'],
    ['', '', '27/3/87', '1987-03-27'],
    ['27 Mar 05', '', '', '2005-03-27'],
    ['27/3/26', '', '', '1926-03-27'],
    ['27/3/30', '', '', '1930-03-27'],
    ['27/3/99', '', '', '1999-03-27'],
  ])('typed as %j, %j, %j', (day, month, year, date) => expect(problem(day, month, year)).toBe(date))

  test('for every month by its name and by its first three letters', () => {
    const name = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' })
    for (let month = 1; month <= 12; month += 1) {
      const long = name.format(new Date(Date.UTC(2000, month - 1, 15)))
      const date = `1987-${String(month).padStart(2, '0')}-05`
      expect(problem('5', long, '1987')).toBe(date)
      expect(problem('5', long.slice(0, 3).toLowerCase(), '1987')).toBe(date)
    }
  })
})

describe('a date of birth is refused', () => {
  test.each([
    ['', '', '', 'missing'],
    [' ', '\u200b', '', 'missing'],
    ['', '3', '1987', 'day-missing'],
    ['27', '', '1987', 'month-missing'],
    ['27', '3', '', 'year-missing'],
    ['', '', '1987', 'day-missing'],
    ['27', '', '', 'month-missing'],
    ['31', '2', '1990', 'not-a-real-date'],
    ['31', '4', '1990', 'not-a-real-date'],
    ['0', '1', '1990', 'not-a-real-date'],
    ['32', '1', '1990', 'not-a-real-date'],
    ['1', '0', '1990', 'not-a-real-date'],
    ['1', '13', '1990', 'not-a-real-date'],
    ['3', '27', '1987', 'not-a-real-date'],
    ['29', '2', '1990', 'not-a-real-date'],
    ['29', '2', '1900', 'not-a-real-date'],
    ['5', '3', '87', 'year-digits'],
    ['5', '3', '1', 'year-digits'],
    ['5', '3', '99999', 'year-digits'],
    ['5', '3', '0090', 'year-digits'],
    ['5', '3', '19 87', 'not-a-real-date'],
    ['5\u0000', '3', '1987', 'not-a-real-date'],
    ['5', '3\ud800', '1987', 'not-a-real-date'],
    ['😀', '3', '1987', 'not-a-real-date'],
    ['1987-03-05T00:00:00Z', '3', '1987', 'not-a-real-date'],
    ['-5', '3', '1987', 'not-a-real-date'],
    ['5.5', '3', '1987', 'not-a-real-date'],
    ['1e1', '3', '1987', 'not-a-real-date'],
    ['0x1', '3', '1987', 'not-a-real-date'],
    ['5', 'ma', '1987', 'not-a-real-date'],
    ['5', 'marzo', '1987', 'not-a-real-date'],
    ['3/27/1987', '', '', 'not-a-real-date'],
    ['27/3/10', '', '', 'too-young'],
    ['27/3/11', '', '', 'year-digits'],
    ['27/3/25', '', '', 'year-digits'],
    ['27/3/1', '', '', 'year-digits'],
    ['27/3/1987 or 28/3/1987', '', '', 'not-a-real-date'],
    ['1987-03-27T00:00:00Z', '', '', 'not-a-real-date'],
    ['27/3/1987', '4', '1987', 'not-a-real-date'],
    ['31/2/1990', '', '', 'not-a-real-date'],
    ['27/3/2999', '', '', 'in-the-future'],
    ['27/3', '', '', 'year-missing'],
    ['', '', 'March 1987', 'day-missing'],
    ['27 1987', '', '', 'month-missing'],
    ['5', '3', '2999', 'in-the-future'],
    ['15', '3', '2026', 'in-the-future'],
    ['14', '3', '2026', 'too-young'],
    ['31', '12', '1899', 'too-long-ago'],
    ['1', '1', '1000', 'too-long-ago'],
  ])('typed as %j, %j, %j: %s', (day, month, year, reason) => expect(problem(day, month, year)).toBe(reason))
})

test.each([
  ['', '', '', ['day', 'month', 'year']],
  ['27', '', '', ['month', 'year']],
  ['', '3', '', ['day', 'year']],
  ['', '', '1987', ['day', 'month']],
  ['27', '3', '1987', []],
  ['27/3/1987', '', '', []],
  ['', '', '27/3/87', []],
  ['27/3', '', '', ['year']],
  ['27 March', '', '', ['year']],
  ['March 27', '', '', ['year']],
  ['', 'March 1987', '', ['day']],
  ['', '', '3/1987', ['day']],
  ['', '', '1987-03', ['day']],
  ['27 1987', '', '', ['month']],
  ['27/3/1987 at noon', '', '', []],
])('of %j, %j, %j the missing parts are %j', (day, month, year, missing) => {
  expect(missingDateParts(typed(day, month, year))).toEqual(missing)
})

describe('a person has to be 16', () => {
  test('which they are on their 16th birthday and not the day before', () => {
    expect(problem('14', '3', '2010')).toBe('2010-03-14')
    expect(problem('15', '3', '2010')).toBe('too-young')
  })

  test('which in summer begins at midnight in London, an hour before midnight UTC', () => {
    expect(problem('2', '7', '2010', new Date('2026-07-01T22:59:59Z'))).toBe('too-young')
    expect(problem('2', '7', '2010', new Date('2026-07-01T23:00:00Z'))).toBe('2010-07-02')
  })

  test('which somebody born on 29 February is on 29 February', () => {
    expect(problem('29', '2', '2008', new Date('2024-02-28T12:00:00Z'))).toBe('too-young')
    expect(problem('29', '2', '2008', new Date('2024-02-29T12:00:00Z'))).toBe('2008-02-29')
  })
})

test('every day of a grown person’s life is a date of birth that reads back the same', () => {
  const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2010-03-14'), noInvalidDate: true })
  fc.assert(
    fc.property(days, (born) => {
      const date = born.toISOString().slice(0, 10)
      const [year = '', month = '', day = ''] = date.split('-')
      expect(problem(day, month, year)).toBe(date)
    }),
  )
})

const aBirthday = fc.date({
  min: new Date('1927-01-01'),
  max: new Date('2009-12-31'),
  noInvalidDate: true,
})
const aBox = fc.constantFrom('day', 'month', 'year')
const gap = aPunctuation.filter((between) => between.replace(/\p{Cf}/gu, '') !== '')

test('a whole date pasted into any box is the same date, whatever parts and surrounds it, with the year in full or not', () => {
  fc.assert(
    fc.property(
      aBirthday,
      aBox,
      gap,
      gap,
      fc.boolean(),
      fc.boolean(),
      (born, box, one, other, isShort, isIso) => {
        const date = born.toISOString().slice(0, 10)
        const [year = '', month = '', day = ''] = date.split('-')
        const pasted = isIso
          ? `${other}${year}${one}${month}${other}${day}${one}`
          : `${one}${day}${one}${month}${other}${isShort ? year.slice(2) : year}${other}`
        const parsed = parseDateOfBirth({ ...typed('', '', ''), [box]: pasted }, noon)
        expect(parsed).toEqual({ ok: true, value: date })
      },
    ),
  )
})

test('two dates in one box are none', () => {
  fc.assert(
    fc.property(aBirthday, gap, aBirthday, (one, between, other) => {
      const [a = '', b = ''] = [one, other].map((born) => born.toISOString().slice(0, 10))
      expect(problem(`${a}${between}${b}`, '', '')).toBe('not-a-real-date')
    }),
  )
})

test('whatever is typed gets an answer, and only real dates between 1900 and 16 years ago are accepted', () => {
  const part = fc.oneof(fc.string({ unit: 'binary' }), fc.nat(40).map(String), fc.nat(2100).map(String))
  fc.assert(
    fc.property(part, part, part, (day, month, year) => {
      const parsed = parseDateOfBirth(typed(day, month, year), noon)
      if (!parsed.ok) return
      expect(new Date(parsed.value).toISOString().slice(0, 10)).toBe(parsed.value)
      expect(parsed.value >= '1900-01-01' && parsed.value <= '2010-03-14').toBe(true)
    }),
  )
})
