import type { Column, Name, Param, SQL, SQLWrapper, StringChunk, Subquery, Table } from 'drizzle-orm'
import { kindOfChunk } from './kind-of-chunk.ts'
import { type Names, quoted } from './names.ts'

const LONGEST_FILLED_UP = 1_024

export type Statement = { sql: string; params: unknown[] }

/** The text of a statement and its values, as Drizzle gives them. Undefined: there is something in it that is left to Drizzle. */
export function writeStatement(sql: SQL, names: Names): Statement | undefined {
  const statement = { sql: '', params: [] }
  return write(sql, statement, names) ? statement : undefined
}

function write(chunk: unknown, to: Statement, names: Names): boolean {
  if (chunk === undefined) return true
  if (typeof chunk === 'function') return false // a type of the database's own, if anything
  if (typeof chunk !== 'object' || chunk === null) return writeValue(chunk, to)
  if (Array.isArray(chunk)) return writeList(chunk, to, names)
  switch (kindOfChunk(chunk)) {
    case 'text':
      for (const text of (chunk as StringChunk).value) to.sql += text
      return true
    case 'name':
      return writeText(quoted((chunk as Name).value), to)
    case 'sql':
      return writeSql(chunk as SQL, to, names)
    case 'table':
      return writeText(names.ofTable(chunk as Table), to)
    case 'column':
      return writeText(names.ofColumn(chunk as Column), to)
    case 'param':
      return writeParam(chunk as Param, to, names)
    case 'placeholder':
    case 'value':
      return writeValue(chunk, to)
    case 'aliased':
      return writeText(quoted((chunk as SQL.Aliased).fieldAlias), to)
    case 'subquery':
      return writeSubquery(chunk as Subquery, to, names)
    case 'query':
      return writeQuery(chunk as SQLWrapper & { shouldOmitSQLParens?(): boolean }, to, names)
    case 'view':
      return false
  }
}

function writeText(text: string, to: Statement): true {
  to.sql += text
  return true
}

function writeValue(value: unknown, to: Statement): true {
  to.sql += `$${to.params.push(value)}`
  return true
}

function writeSql(sql: SQL, to: Statement, names: Names): boolean {
  if (Reflect.get(sql, 'shouldInlineParams')) return false
  for (const chunk of sql.queryChunks) {
    const piece = Array.isArray(chunk) && to.sql.endsWith(' in ') ? filledUp(chunk) : chunk
    if (!write(piece, to, names)) return false
  }
  return true
}

/** `in (1, 2, 3, 3)`: a list of a condition has few lengths, so that there are few texts for the database to keep. */
function filledUp(list: unknown[]): unknown[] {
  if (list.length === 0 || list.length > LONGEST_FILLED_UP) return list
  const length = 2 ** Math.ceil(Math.log2(list.length))
  return [...list, ...Array(length - list.length).fill(list.at(-1))]
}

function writeList(list: unknown[], to: Statement, names: Names): boolean {
  to.sql += '('
  for (const [place, item] of list.entries()) {
    if (place > 0) to.sql += ', '
    if (!write(item, to, names)) return false
  }
  return writeText(')', to)
}

function writeParam(param: Param, to: Statement, names: Names): boolean {
  const { value } = param
  if (typeof value === 'object' && value !== null && kindOfChunk(value) === 'placeholder')
    return writeValue(param, to)
  const encoded = value === null ? null : param.encoder.mapToDriverValue(value)
  const isSql = typeof encoded === 'object' && encoded !== null && kindOfChunk(encoded) === 'sql'
  return isSql ? writeSql(encoded as SQL, to, names) : writeValue(encoded, to)
}

function writeSubquery({ _ }: Subquery, to: Statement, names: Names): boolean {
  if (_.isWith) return writeText(quoted(_.alias), to)
  to.sql += '('
  return write(_.sql, to, names) && writeText(`) ${quoted(_.alias)}`, to)
}

function writeQuery(
  query: SQLWrapper & { shouldOmitSQLParens?(): boolean },
  to: Statement,
  names: Names,
): boolean {
  if (query.shouldOmitSQLParens?.()) return write(query.getSQL(), to, names)
  to.sql += '('
  return write(query.getSQL(), to, names) && writeText(')', to)
}
