import { type KeySecret, keysOf, type PersonFacts, queryKeysOf, type RecordFacts } from '@identity/matching'

/** Records in memory, found by the same keys as in the database. */
export class RecordIndex {
  readonly #records: RecordFacts[] = []
  readonly #places = new Map<bigint, number[]>()
  readonly #secret: KeySecret

  constructor(secret: KeySecret) {
    this.#secret = secret
  }

  get size(): number {
    return this.#records.length
  }

  add(record: RecordFacts): void {
    const place = this.#records.push(record) - 1
    for (const key of keysOf(record, this.#secret)) {
      const places = this.#places.get(key)
      if (places) places.push(place)
      else this.#places.set(key, [place])
    }
  }

  candidates(person: PersonFacts): RecordFacts[] {
    const found = new Set(queryKeysOf(person, this.#secret).flatMap((key) => this.#places.get(key) ?? []))
    return [...found].flatMap((place) => this.#records[place] ?? [])
  }
}
