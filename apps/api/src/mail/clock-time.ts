const LONDON = { timeZone: 'Europe/London' } as const
const time = new Intl.DateTimeFormat('en-GB', {
  ...LONDON,
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h12',
})
const day = new Intl.DateTimeFormat('en-GB', { ...LONDON, day: 'numeric', month: 'long', year: 'numeric' })

const TWELVE: Record<string, string> = { '12am': 'midnight', '12pm': 'midday' }

/** `5:30pm`, `10am`, midnight, midday: as GOV.UK writes it, in UK time. */
export function clockTime(instant: Date): string {
  const said = time.format(instant).replace(/\s|:00/gu, '')
  return TWELVE[said] ?? said
}

/** `5:30pm on 1 September 2026`. */
export function dateAndTime(instant: Date): string {
  return `${clockTime(instant)} on ${day.format(instant)}`
}

/** `10 December 1990`, of a calendar date. */
export function longDay(date: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date))
}
