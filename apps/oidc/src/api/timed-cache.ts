import type { Clock } from '@identity/values'

export type TimedCache<Value> = {
  get(key: string): Value | undefined
  set(key: string, value: Value): void
  delete(key: string): void
  clear(): void
}

/** `forSeconds` is asked at each look: how long a value is good may change while it is kept. */
type Options = { forSeconds: () => number; atMost: number; clock: Clock }

/** Remembers for a while. Bounded, because the keys come from strangers: the oldest entry makes room. */
export function createTimedCache<Value>({ forSeconds, atMost, clock }: Options): TimedCache<Value> {
  const entries = new Map<string, { value: Value; since: number }>()
  return {
    get(key) {
      const entry = entries.get(key)
      return entry && clock.now().getTime() < entry.since + forSeconds() * 1000 ? entry.value : undefined
    },
    set(key, value) {
      entries.delete(key) // a Map keeps the place of a key that it already has
      const [oldest] = entries.keys()
      if (entries.size >= atMost && oldest !== undefined) entries.delete(oldest)
      entries.set(key, { value, since: clock.now().getTime() })
    },
    delete(key) {
      entries.delete(key)
    },
    clear() {
      entries.clear()
    },
  }
}
