const format = new Intl.DateTimeFormat('en-GB', {
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
  timeZone: 'Europe/London',
})

/** `5:30pm`, as GOV.UK writes it, in the time that people in England live by. */
export function clockTime(instant: Date): string {
  return format.format(instant).replace(/\s/gu, '')
}
