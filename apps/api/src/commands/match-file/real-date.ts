/** Whether the text is `YYYY-MM-DD` and the calendar has that day. */
export function isRealDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const midnight = new Date(`${text}T00:00:00Z`) // UTC, so that no clock change can move the day
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(text)
}
