import type { QueryWithTypings, SQL } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import { namesOf } from './names.ts'
import { writeStatement } from './write-statement.ts'

/**
 * Writes the text of a statement in one pass. Drizzle's own way makes an object and two lists for each piece of it, and asks of each piece up to
 * fourteen times what it is: a quarter of the API's work. The texts are the same, and what this pass does not know is left to Drizzle.
 */
export class OnePassDialect extends PgDialect {
  readonly #names = namesOf('snake_case')

  constructor() {
    super({ casing: 'snake_case' })
  }

  override sqlToQuery(sql: SQL, invokeSource?: 'indexes'): QueryWithTypings {
    const written = invokeSource ? undefined : writeStatement(sql, this.#names)
    return written ?? super.sqlToQuery(sql, invokeSource)
  }
}
