const format = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h12',
})

/** `1 September 2026, 5:30:07pm`, in London. Seconds, because passcodes follow one another quickly. */
export function clockTime(instant: string): string {
  const parts = new Map(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? ''
  const time = `${part('hour')}:${part('minute')}:${part('second')}${part('dayPeriod').toLowerCase()}`
  return `${part('day')} ${part('month')} ${part('year')}, ${time}`
}
