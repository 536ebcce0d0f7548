/** A query as the driver makes it: `handler` sends it, when it is first waited for. */
export type DriverQuery = Promise<unknown> & {
  handler(query: DriverQuery): unknown
  reject(error: unknown): void
  /** True for a template: the driver gives it a name by itself. */
  tagged: boolean
  strings: readonly string[]
  /** `simple`: a text without values, sent as it is. */
  options: { prepare?: boolean; simple?: boolean }
  /** The values, and what the driver sent of them. */
  parameters: unknown[] | undefined
}

export type Make = (...args: unknown[]) => unknown

/** What the driver makes is a query, or a name or a list to put into one. */
export function isQuery(made: unknown): made is DriverQuery {
  return made instanceof Promise
}
