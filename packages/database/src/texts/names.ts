import { type Column, getTableName, type Table } from 'drizzle-orm'
import { CasingCache } from 'drizzle-orm/casing'

const SCHEMA = Symbol.for('drizzle:Schema')
const IS_ALIAS = Symbol.for('drizzle:IsAlias')

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

export type Names = { ofTable(table: Table): string; ofColumn(column: Column): string }

/** Tables and columns as they stand in a text, each worked out once. */
export function namesOf(casing: 'snake_case'): Names {
  const casings = new CasingCache(casing)
  const columns = new WeakMap<Column, string>()
  const isAlias = (table: Table) => Boolean(Reflect.get(table, IS_ALIAS))

  function ofTable(table: Table): string {
    const schema: unknown = Reflect.get(table, SCHEMA)
    const name = quoted(getTableName(table))
    return typeof schema === 'string' && !isAlias(table) ? `${quoted(schema)}.${name}` : name
  }

  return {
    ofTable,
    ofColumn(column) {
      const known = columns.get(column)
      if (known !== undefined) return known
      const name = `${ofTable(column.table)}.${quoted(casings.getColumnCasing(column))}`
      if (!isAlias(column.table)) columns.set(column, name) // an alias makes its columns anew whenever it is asked for one
      return name
    },
  }
}
