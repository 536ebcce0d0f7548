const LONDON = { timeZone: 'Europe/London' } as const
const time = new Intl.DateTimeFormat('en-GB', {
  ...LONDON,
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h12',
})
const day = new Intl.DateTimeFormat('en-GB', { ...LONDON, day: 'numeric', month: 'long', year: 'numeric' })

/** `5:30pm`, as GOV.UK writes it, in UK time. */
export function clockTime(instant: Date): string {
  return time.format(instant).replace(/\s/gu, '')
}

/** `5:30pm on 1 September 2026`. */
export function dateAndTime(instant: Date): string {
  return `${clockTime(instant)} on ${day.format(instant)}`
}

/** `10 December 1990`, of a calendar date. */
export function longDay(date: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date))
}
