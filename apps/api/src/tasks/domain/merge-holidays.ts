import { z } from 'zod'

/** The list of bank holidays as it is kept, and where it is from. */
export type HolidayList = {
  source: string
  division: string
  licence: string
  copiedFrom: string
  fetchedOn: string
  lastDate: string
  days: Record<string, string>
}

const divisions = z.record(
  z.string(),
  z.object({
    events: z.array(z.object({ title: z.string().min(1), date: z.iso.date(), notes: z.string() })).min(1),
  }),
)

/**
 * The list with the days of the feed. The feed drops old years, so days before its first one stay; from there on it is right, also about a day
 * that was moved or taken back.
 */
export function mergeHolidays(kept: HolidayList, feed: unknown, today: string): HolidayList {
  const events = divisions.parse(feed)[kept.division]?.events
  if (!events) throw new Error(`the feed has no ${kept.division}`)
  const named = events.map(({ date, title, notes }): [string, string] => [
    date,
    notes ? `${title} (${withinSentence(notes)})` : title,
  ])
  const days = named.map(([date]) => date).toSorted()
  const [first = '', last = ''] = [days[0], days.at(-1)]
  if (last < kept.lastDate) throw new Error(`the feed ends on ${last}, before the list that is kept`)
  const before = Object.entries(kept.days).filter(([date]) => date < first)
  const all = [...before, ...named].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return { ...kept, copiedFrom: kept.source, fetchedOn: today, lastDate: last, days: Object.fromEntries(all) }
}

/** `Substitute day` in brackets begins small, and `VE day` does not. */
const withinSentence = (note: string) => note.replace(/^\p{Lu}(?!\p{Lu})/u, (first) => first.toLowerCase())
