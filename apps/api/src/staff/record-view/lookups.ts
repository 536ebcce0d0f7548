const MINUTE_MS = 60 * 1000

/** Looking at a person again within this time is the same view. */
export const VIEW_LASTS_MS = 15 * MINUTE_MS

/** The people whom one member of staff opens are counted over this time. */
export const LOOKUPS_WINDOW_MS = 60 * MINUTE_MS

/** Opening more people than this within the window raises an alarm. */
export const LOOKUPS_BEFORE_ALARM = 50

/** No more people than this are opened within the window. */
export const MOST_LOOKUPS = 200

/** Judges one more look of a member of staff: `people` were opened within the window, and this one among them or not. */
export function judgeLookup({ people, isAmongThem }: { people: number; isAmongThem: boolean }) {
  const withThisOne = isAmongThem ? people : people + 1
  return {
    people: withThisOne,
    isAllowed: withThisOne <= MOST_LOOKUPS,
    isAlarming: withThisOne > LOOKUPS_BEFORE_ALARM,
  }
}
