/** A clock that tests move; it begins with the machine's, because the engine has no other. */
export function aMovableClock() {
  let aheadMs = 0
  return {
    now: () => new Date(Date.now() + aheadMs),
    advance: ({ minutes }: { minutes: number }) => {
      aheadMs += minutes * 60_000
    },
    reset: () => {
      aheadMs = 0
    },
  }
}
