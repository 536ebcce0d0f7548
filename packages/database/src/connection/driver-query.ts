/** A query as the driver makes it: `handler` sends it, when it is first waited for. */
export type DriverQuery = Promise<unknown> & {
  handler(query: DriverQuery): unknown
  reject(error: unknown): void
}

export type Make = (...args: unknown[]) => unknown

/** What the driver makes is a query, or a name or a list to put into one. */
export function isQuery(made: unknown): made is DriverQuery {
  return made instanceof Promise
}
