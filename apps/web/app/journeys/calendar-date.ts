const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** What people type for a `YYYY-MM-DD`: no leading zeros. Never through Date, which would bring a time zone in. */
export function dateParts(date: string | null): { day: string; month: string; year: string } {
  const [year = '', month = '', day = ''] = date?.split('-') ?? []
  return { day: withoutZero(day), month: withoutZero(month), year }
}

/** `1987-03-27` → `27 March 1987`. */
export function formatDate(date: string): string {
  const { day, month, year } = dateParts(date)
  return `${day} ${MONTHS[Number(month) - 1] ?? month} ${year}`
}

function withoutZero(digits: string): string {
  return digits.replace(/^0/, '')
}
