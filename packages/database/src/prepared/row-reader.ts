import { Column, type DriverValueDecoder, getTableName, is, SQL, Subquery } from 'drizzle-orm'
import type { SelectedFieldsOrdered } from 'drizzle-orm/pg-core'

type Node = Record<string, unknown>
export type ReadRow = (row: unknown[]) => Node

/** What makes an object of each row, as Drizzle does; where each value goes and how it is read is worked out once. */
export function rowReader(fields: SelectedFieldsOrdered, isThere?: Record<string, boolean>): ReadRow {
  const readers = fields.map(({ path, field }) => ({
    folders: path.slice(0, -1),
    name: path.at(-1) ?? '',
    decoder: decoderOf(field),
  }))
  const optional = isThere ? optionalParts(fields, isThere) : []
  return (row) => {
    const result: Node = {}
    for (let place = 0; place < readers.length; place += 1) {
      const { folders, name, decoder } = readers[place] as (typeof readers)[number]
      const value = row[place]
      let node = result
      for (const folder of folders) {
        node[folder] ??= {}
        node = node[folder] as Node
      }
      node[name] = value === null ? null : decoder.mapFromDriverValue(value)
    }
    for (const { part, first } of optional) if (row[first] === null) result[part] = null
    return result
  }
}

function decoderOf(field: SelectedFieldsOrdered[number]['field']): DriverValueDecoder<unknown, unknown> {
  if (is(field, Column)) return field
  const of = is(field, SQL) ? field : is(field, Subquery) ? field._.sql : field.sql
  return Reflect.get(of, 'decoder')
}

/** The parts of a row that are null when their first column is: each of one table, for which a join may have found nothing. */
function optionalParts(fields: SelectedFieldsOrdered, isThere: Record<string, boolean>) {
  const parts = new Map<string, { tables: Set<string>; first: number }>()
  for (const [place, { path, field }] of fields.entries()) {
    const [part] = path
    if (part === undefined || path.length !== 2 || !is(field, Column)) continue
    const known = parts.get(part) ?? { tables: new Set(), first: place }
    known.tables.add(getTableName(field.table))
    parts.set(part, known)
  }
  return [...parts].flatMap(([part, { tables, first }]) => {
    const [table, another] = tables
    return table === undefined || another !== undefined || isThere[table] ? [] : [{ part, first }]
  })
}
