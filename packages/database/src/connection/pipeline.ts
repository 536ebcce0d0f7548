/** The writes of a transaction that were sent without waiting for their answers. */
export type Pipeline = {
  add(write: PromiseLike<unknown>): void
  /** Rejects as the first of them did. After the commit each has its answer. */
  answered(): Promise<void>
  /** The reason of an error of the transaction: the write that failed, when the error is only that the transaction had failed by then. */
  reasonOf(error: unknown): unknown
}

/** By this name a transaction on a connection gives its pipeline. A pool has none, and neither has a savepoint, which a failure must not outlive. */
export const PIPELINE = Symbol('pipeline')

const IN_FAILED_TRANSACTION = '25P02'

export function pipeline(): Pipeline {
  const writes: PromiseLike<unknown>[] = []
  let failure: { error: unknown } | undefined
  return {
    add(write) {
      writes.push(
        write.then(undefined, (error: unknown) => {
          failure ??= { error }
        }),
      )
    },
    async answered() {
      await Promise.all(writes)
      if (failure) throw failure.error
    },
    reasonOf(error) {
      if (!failure) return error
      const [told, own] = [innermost(error), innermost(failure.error)]
      return told === own || Reflect.get(told, 'code') === IN_FAILED_TRANSACTION ? failure.error : error
    },
  }
}

/** The database's own error, without what wraps it. */
function innermost(error: unknown): object {
  if (typeof error !== 'object' || error === null) return {}
  return 'cause' in error && error.cause instanceof Error ? error.cause : error
}
