/** The searches of one member of staff, and the further pages of them, are counted over this time. */
export const SEARCHES_WINDOW_MS = 60 * 60 * 1000

/** Three for each person of the 50 whose opening raises an alarm: more is no work on the people who are opened. */
export const SEARCHES_BEFORE_ALARM = 150

/** The same of the 200 people who may be opened. */
export const MOST_SEARCHES = 600

/** Judges one more search of a member of staff, after `before` of them within the window. */
export function judgeSearch(before: number) {
  const searches = before + 1
  return { searches, isAllowed: searches <= MOST_SEARCHES, isAlarming: searches > SEARCHES_BEFORE_ALARM }
}
