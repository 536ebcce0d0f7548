/** The result of reading a typed answer: the value to keep, or why it cannot be used. */
export type Parsed<T, Reason extends string> = { ok: true; value: T } | { ok: false; reason: Reason }

export function accepted<T>(value: T): { ok: true; value: T } {
  return { ok: true, value }
}

export function refused<Reason extends string>(reason: Reason): { ok: false; reason: Reason } {
  return { ok: false, reason }
}
