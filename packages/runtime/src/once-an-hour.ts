const HOUR_MS = 3_600_000

/** For what may happen at every request: reports the first, and then once an hour how many there were since. Keeps the count only. */
export function onceAnHour(report: (count: number) => void, now: () => number = Date.now): () => void {
  let count = 0
  let reportedAt = Number.NEGATIVE_INFINITY
  return () => {
    count += 1
    if (now() - reportedAt < HOUR_MS) return
    report(count)
    count = 0
    reportedAt = now()
  }
}
