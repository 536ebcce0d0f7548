import type { Sql, TransactionSql } from 'postgres'
import { type BeginOptions, beginning } from './beginning.ts'
import type { DriverQuery, Make } from './driver-query.ts'
import { guardTransaction, settleUnlessLost, type Transaction } from './guard-transaction.ts'
import { pipeline } from './pipeline.ts'
import type { UntoldEnds } from './untold-ends.ts'

type Work = (transaction: TransactionSql) => unknown
type Begin = (...args: [Work] | [string, Work]) => Promise<unknown>

/**
 * A transaction whose connection is gone rejects, and nothing more is sent. The driver would still send its `rollback`, or the next query, into
 * a socket that is not there: no code can catch that exception, and the connection's place in the pool would not work again. So the work of a
 * lost transaction is left unfinished; the driver has rejected the transaction by itself.
 */
export function safeTransactions(sql: Sql, ends: UntoldEnds, prepare: (query: DriverQuery) => void): Sql {
  const begin = sql.begin.bind(sql) as Begin
  const make = sql.unsafe as Make
  let begun: Transaction | undefined // while the driver makes the first query of a transaction
  const unsafe: Make = (text, values, options) =>
    begun ? begun.beginning.ask(make, text, values, options as BeginOptions) : make(text, values, options)

  const safeBegin: Begin = (...args) => {
    let refuse: (error: unknown) => void = () => {}
    const refused = new Promise<never>((_resolve, reject) => {
      refuse = reject
    })
    const transaction: Transaction = {
      isLost: false,
      ends,
      prepare,
      pipeline: pipeline(),
      beginning: beginning((error) => {
        transaction.isLost = true
        refuse(error)
      }),
    }
    const work = args.at(-1) as Work
    const safeWork: Work = (driver) =>
      settleUnlessLost(transaction, () => work(guardTransaction(driver, transaction, transaction.pipeline)))
    begun = transaction
    const outcome = typeof args[0] === 'string' ? begin(args[0], safeWork) : begin(safeWork)
    begun = undefined
    const settled = outcome.then(
      async (result) => {
        await transaction.pipeline.answered() // a commit of what had failed rolls it back, and says no more
        return result
      },
      (error: unknown) => {
        transaction.isLost = true // perhaps between two queries: the work, which still runs, must not send another
        throw transaction.pipeline.reasonOf(error)
      },
    )
    return Promise.race([settled, refused])
  }
  return Object.assign(sql, { begin: safeBegin as Sql['begin'], unsafe })
}
