import { type Placeholder, sql } from 'drizzle-orm'
import { PgDatabase } from 'drizzle-orm/pg-core'
import type { Executor } from '../client.ts'
import { OnePassDialect } from '../texts/one-pass-dialect.ts'
import { type Plan, PlanSession } from './plan.ts'

/** Where the values of a statement go, which is built before it has any. */
export type Places<Values> = { readonly [Name in keyof Values]: Placeholder<Name & string, Values[Name]> }

const dialect = new OnePassDialect()
const builder = new PgDatabase(dialect, new PlanSession(dialect), undefined) as unknown as Executor

const places = new Proxy(
  {},
  {
    get: (_target, name) => sql.placeholder(String(name)),
    ownKeys() {
      throw new Error('name each place: how many there are is not known yet')
    },
  },
)

/**
 * A statement that is built once in a process and runs on any connection or transaction, for those that run at every request: building one
 * takes longer than all else that we do with it.
 *
 * `build` gets places, not values: it can put them into conditions and rows, and cannot look at them. What depends on a value is worked out
 * before, or is another statement.
 */
export function prepared<Values, Result>(
  build: (db: Executor, places: Places<Values>) => PromiseLike<Result> & { prepare(name: string): unknown },
): (db: Executor, values: Values) => Promise<Result> {
  let plan: Plan<Result> | undefined
  return (db, values) => {
    plan ??= build(builder, places as Places<Values>).prepare('') as Plan<Result>
    return plan.run(db, values as Record<string, unknown>)
  }
}
