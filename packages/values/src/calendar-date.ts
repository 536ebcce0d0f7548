const londonCalendar = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The date on a wall calendar in London, wherever the server stands: YYYY-MM-DD. */
export function londonDate(instant: Date): string {
  const parts = Object.fromEntries(
    londonCalendar.formatToParts(instant).map(({ type, value }) => [type, value]),
  )
  return isoDate(Number(parts.year), Number(parts.month), Number(parts.day))
}

/** YYYY-MM-DD. Such dates compare as text, so no rule needs a `Date` and its time zone. */
export function isoDate(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}
