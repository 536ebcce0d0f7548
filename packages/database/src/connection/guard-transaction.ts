import type { TransactionSql } from 'postgres'
import type { Beginning } from './beginning.ts'
import { type DriverQuery, isQuery, type Make } from './driver-query.ts'
import { connectionLost, isLostConnection } from './lost-connection.ts'
import { PIPELINE, type Pipeline } from './pipeline.ts'
import type { UntoldEnds } from './untold-ends.ts'

export type Transaction = {
  isLost: boolean
  beginning: Beginning
  pipeline: Pipeline
  ends: UntoldEnds
  /** Done to each query before it is sent. */
  prepare(query: DriverQuery): void
}

const NEVER = new Promise<never>(() => undefined)

/** The driver's own handle on a transaction; its queries tell when the connection is lost, and from then on are not sent. */
export function guardTransaction(
  driver: TransactionSql,
  transaction: Transaction,
  pipeline?: Pipeline,
): TransactionSql {
  const guarded =
    (make: Make): Make =>
    (...args) =>
      guardQuery(make(...args), transaction)
  return new Proxy(driver, {
    apply: (_target, _self, args) => guarded(driver as unknown as Make)(...args),
    get(_target, name) {
      if (name === PIPELINE) return pipeline
      const value: unknown = Reflect.get(driver, name)
      if (name === 'unsafe' || name === 'file') return guarded(value as Make)
      if (name === 'savepoint') return guardSavepoint(value as Make, transaction)
      return value
    },
  })
}

/** Settles as the work does; not at all when the connection is lost, because the driver would answer with a query. */
export async function settleUnlessLost(transaction: Transaction, work: () => unknown): Promise<unknown> {
  try {
    const result = await work()
    await told(transaction)
    return await (transaction.isLost ? NEVER : result)
  } catch (error) {
    await told(transaction)
    if (transaction.isLost) return NEVER
    throw error
  }
}

/** Resolves when the transaction knows whether it is lost. */
function told({ beginning, ends }: Transaction): Promise<void> {
  return new Promise((resolve) => beginning.send(undefined, () => ends.whenTold(resolve)))
}

function guardQuery(query: unknown, transaction: Transaction): unknown {
  if (!isQuery(query)) return query
  const { handler, reject } = query
  const { beginning, ends } = transaction
  transaction.prepare(query)
  const send = (self: DriverQuery) =>
    ends.whenTold(() => (transaction.isLost ? query.reject(connectionLost()) : handler(self)))
  query.handler = (self) => beginning.send(query.strings[0], () => send(self))
  query.reject = (error) => {
    transaction.isLost ||= isLostConnection(error) // before the code that waits for the query hears of it
    reject(error)
  }
  return query
}

function guardSavepoint(savepoint: Make, transaction: Transaction): Make {
  return async (...args) => {
    const work = args.at(-1)
    await told(transaction)
    if (transaction.isLost) return Promise.reject(connectionLost())
    if (typeof work !== 'function') return savepoint(...args)
    const safeWork = (driver: TransactionSql) =>
      settleUnlessLost(transaction, () => work(guardTransaction(driver, transaction)))
    return savepoint(...args.slice(0, -1), safeWork)
  }
}
