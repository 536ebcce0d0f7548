import type { DriverQuery } from './driver-query.ts'

// The API has some 400 texts. Each costs a connection of the server some 20 KB.
const MOST_TEXTS = 600

/**
 * Has each connection of a pool parse and plan a text once. From then on it is called by a name, in one round trip and not two. The driver does
 * so with its templates only, and not with the texts that Drizzle writes.
 *
 * Texts that differ in the length of a list would be kept one by one, so after the first few hundred no more are.
 */
export function namedStatements(most = MOST_TEXTS): (query: DriverQuery) => void {
  const texts = new Set<string>()
  return (query) => {
    const [text] = query.strings
    // Without values the text may hold several statements, which cannot have a name.
    if (query.tagged || query.options.simple || text === undefined) return
    if (texts.size < most) texts.add(text)
    query.options.prepare = texts.has(text)
  }
}

const taught = new WeakSet<object>()

/**
 * The driver sends a query again when its statement is gone or its plan is void, as it may be after a migration. It has put what it sent in the
 * place of the values by then, and would encode them twice: true would be sent as false. So its queries are made to take the values again.
 * They learn it once, by their kind: a property of each query's own cost more than all else that we do with it.
 */
export function takeValuesAgain(query: DriverQuery): void {
  const kind: object = Object.getPrototypeOf(query)
  if (taught.has(kind)) return
  taught.add(kind)
  const reasons = new WeakMap<DriverQuery, unknown>()
  Object.defineProperty(kind, 'retried', {
    get(this: DriverQuery) {
      return reasons.get(this)
    },
    set(this: DriverQuery, error: unknown) {
      reasons.set(this, error)
      this.parameters = undefined
    },
  })
}
