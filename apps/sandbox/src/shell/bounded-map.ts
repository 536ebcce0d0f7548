import type { Clock } from './room.ts'

type Limits = { clock: Clock; most: number; lifeMs: number }

/**
 * Keeps the newest entries for a while. Everything that the sandbox remembers is in memory, so whatever a visitor can add
 * to has an end: by number, by age, or both.
 */
export class BoundedMap<Value> {
  private readonly entries = new Map<string, { value: Value; expiresAtMs: number }>()

  constructor(private readonly limits: Limits) {}

  set(key: string, value: Value): void {
    this.entries.delete(key)
    this.entries.set(key, { value, expiresAtMs: this.nowMs() + this.limits.lifeMs })
    for (const oldest of this.entries.keys()) {
      if (this.entries.size <= this.limits.most) return
      this.entries.delete(oldest)
    }
  }

  get(key: string): Value | undefined {
    const entry = this.entries.get(key)
    if (!entry) return undefined
    if (entry.expiresAtMs > this.nowMs()) return entry.value
    this.entries.delete(key)
    return undefined
  }

  delete(key: string): void {
    this.entries.delete(key)
  }

  private nowMs(): number {
    return this.limits.clock.now().getTime()
  }
}
