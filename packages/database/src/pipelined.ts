import type { PostgresJsSession } from 'drizzle-orm/postgres-js'
import type { Sql } from 'postgres'
import type { Executor } from './client.ts'
import { PIPELINE, type Pipeline } from './connection/pipeline.ts'

/**
 * In a transaction: sends a write of which nothing is asked but that it succeeds, and does not wait for the answer, so that what comes next leaves
 * in the same packet, the commit too. The transaction fails when the write does, and what follows it is refused by the database. On the pool the write is
 * waited for.
 */
export async function pipelined(db: Executor, write: PromiseLike<unknown>): Promise<void> {
  const { client } = db._.session as unknown as PostgresJsSession<Sql, never, never>
  const transaction: Pipeline | undefined = Reflect.get(client, PIPELINE)
  if (transaction) transaction.add(write)
  else await write
}
