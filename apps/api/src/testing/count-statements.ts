import type { Database } from '@identity/database'

type Runs = { unsafe(text: string, ...rest: unknown[]): unknown }
type Work = (transaction: Runs) => unknown

/** Writes down every statement that is sent through a database from now on, BEGIN and COMMIT too. */
export function countStatements({ sql }: Pick<Database, 'sql'>): { take(): string[] } {
  const sent: string[] = []
  const noted = <Of extends Runs>(runs: Of): Runs['unsafe'] => {
    const { unsafe } = runs
    return (text, ...rest) => {
      sent.push(text.trim())
      return unsafe.call(runs, text, ...rest)
    }
  }
  const within = (work: Work): Work => {
    return async (transaction) => {
      const unsafe = noted(transaction)
      const result = await work(
        new Proxy(transaction, {
          get: (of, name) => (name === 'unsafe' ? unsafe : Reflect.get(of, name)),
        }),
      )
      sent.push('commit')
      return result
    }
  }
  const begin = sql.begin.bind(sql) as (...args: unknown[]) => unknown
  Object.assign(sql, {
    unsafe: noted(sql as unknown as Runs),
    begin: (...args: unknown[]) => begin(...args.slice(0, -1), within(args.at(-1) as Work)),
  })
  return { take: () => sent.splice(0) }
}
