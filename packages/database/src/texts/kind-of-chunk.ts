import { Column, is, Name, Param, Placeholder, SQL, StringChunk, Subquery, Table, View } from 'drizzle-orm'

const KINDS = {
  text: StringChunk,
  name: Name,
  sql: SQL,
  table: Table,
  column: Column,
  view: View,
  param: Param,
  placeholder: Placeholder,
  aliased: SQL.Aliased,
  subquery: Subquery,
}

export type Kind = keyof typeof KINDS | 'query' | 'value'

const known = new WeakMap<object, Kind>()

/** What a piece of a statement is, worked out once for each class: Drizzle's `is` walks up the classes of both whenever it says no. */
export function kindOfChunk(chunk: object): Kind {
  const prototype: unknown = Object.getPrototypeOf(chunk) // a proxy of Drizzle's has that of what it stands for
  if (typeof prototype !== 'object' || prototype === null || prototype === Object.prototype)
    return learn(chunk)
  const kind = known.get(prototype) ?? learn(chunk)
  known.set(prototype, kind)
  return kind
}

function learn(chunk: object): Kind {
  for (const [kind, type] of Object.entries(KINDS)) if (is(chunk, type)) return kind as keyof typeof KINDS
  return typeof Reflect.get(chunk, 'getSQL') === 'function' ? 'query' : 'value'
}
