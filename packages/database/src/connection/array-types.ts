import { makePgArray } from 'drizzle-orm/pg-core/utils/array'

// The numbers of PostgreSQL's own array types never change. The driver asks for them at each connection, so it is told instead.
const TEXTS = { text: 1009, varchar: 1015, uuid: 2951, name: 1003, bigint: 1016, timestamptz: 1185 }
const NUMBERS = { int: 1007, smallint: 1005 }

/** Arrays, sent as they are and read as texts or numbers; what a column of ours makes of the texts is its own affair. */
export const arrayTypes = Object.fromEntries([
  ...Object.entries(TEXTS).map(([name, number]) => [`${name}[]`, arrayType(number, (text) => text)]),
  ...Object.entries(NUMBERS).map(([name, number]) => [`${name}[]`, arrayType(number, Number)]),
])

function arrayType(number: number, read: (text: string) => unknown) {
  return {
    to: number,
    from: [number],
    serialize: (value: unknown) => (Array.isArray(value) ? makePgArray(value) : value),
    parse: (text: string) => items(text).map((item) => (item === null ? null : read(item))),
  }
}

/** The items of an array of one dimension: in quotes, with a backslash before what would end them, or bare. */
function items(text: string): (string | null)[] {
  const inside = text.slice(1, -1)
  if (inside === '') return []
  // Nearly all of them, and a tenth of the time.
  if (!inside.includes('"')) return inside.split(',').map((item) => (item === 'NULL' ? null : item))
  return Array.from(inside.matchAll(/"((?:[^"\\]|\\.)*)"|([^,]+)/gs), ([, quoted, bare]) => {
    if (quoted !== undefined) return quoted.replace(/\\(.)/gs, '$1')
    return bare === undefined || bare === 'NULL' ? null : bare
  })
}
