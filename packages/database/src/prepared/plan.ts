import { DrizzleQueryError, is, Param, Placeholder, type Query } from 'drizzle-orm'
import {
  PgPreparedQuery,
  PgSession,
  type PreparedQueryConfig,
  type SelectedFieldsOrdered,
} from 'drizzle-orm/pg-core'
import { makePgArray } from 'drizzle-orm/pg-core/utils/array'
import type { PostgresJsSession } from 'drizzle-orm/postgres-js'
import type { Sql } from 'postgres'
import type { Executor } from '../client.ts'
import { type ReadRow, rowReader } from './row-reader.ts'

type Values = Record<string, unknown>

/** A statement that is built: its text, what makes its values, and what reads its rows. */
export class Plan<Result> extends PgPreparedQuery<PreparedQueryConfig> {
  /** Drizzle sets it on what it prepares: whether the tables of a join are always there. */
  declare joinsNotNullableMap: Record<string, boolean> | undefined
  readonly #fields: SelectedFieldsOrdered | undefined
  readonly #fill: ((values: Values) => unknown)[]
  #read: ReadRow | undefined

  constructor(query: Query, fields: SelectedFieldsOrdered | undefined) {
    super(query, undefined, undefined)
    this.#fields = fields
    this.#fill = query.params.map(filler)
  }

  async run(db: Executor, values: Values): Promise<Result> {
    const { client } = db._.session as unknown as PostgresJsSession<Sql, never, never>
    const text = this.query.sql
    const params = this.#fill.map((fill) => fill(values)) as never[]
    try {
      if (!this.#fields) return (await client.unsafe(text, params)) as Result
      const rows = await client.unsafe(text, params).values()
      this.#read ??= rowReader(this.#fields, this.joinsNotNullableMap)
      return rows.map(this.#read) as Result
    } catch (cause) {
      throw new DrizzleQueryError(text, params, cause as Error)
    }
  }

  override execute(): never {
    throw new Error('a plan runs on a connection')
  }
}

/** In place of a connection: what is prepared on it is a plan. */
export class PlanSession extends PgSession {
  override prepareQuery(query: Query, fields: SelectedFieldsOrdered | undefined): PgPreparedQuery<never> {
    return new Plan(query, fields)
  }

  override transaction(): never {
    throw new Error('a plan has no transaction')
  }
}

/** What makes a value as the driver takes it: a row's is encoded by its column, and any other is sent as it is. */
function filler(param: unknown): (values: Values) => unknown {
  if (is(param, Placeholder)) return (values) => plain(valueNamed(values, param.name))
  if (!is(param, Param) || !is(param.value, Placeholder)) return () => param
  const { encoder } = param
  const { name } = param.value
  return (values) => {
    const value = valueNamed(values, name)
    return value === null ? null : encoder.mapToDriverValue(value)
  }
}

function valueNamed(values: Values, name: string): unknown {
  const value = values[name]
  if (value === undefined) throw new Error(`no value for ${name}`)
  return value
}

function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString()
  return Array.isArray(value) ? makePgArray(value.map(plain)) : value
}
