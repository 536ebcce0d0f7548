const BATCH_ROWS = 1_000
const MAX_BATCHES = 500 // what is left then waits an hour for the next sweep

type Batches = {
  rows?: number
  batches?: number
  /** Of a worker: no other batch is begun once it is asked to stop. */
  stopping?: AbortSignal | undefined
}

/** Removes batch after batch until there is nothing left to remove. Answers the number of removed rows. */
export async function inBatches(
  remove: (atMost: number) => Promise<number>,
  { rows = BATCH_ROWS, batches = MAX_BATCHES, stopping }: Batches = {},
): Promise<number> {
  let removed = 0
  for (let batch = 0; batch < batches; batch += 1) {
    stopping?.throwIfAborted()
    const count = await remove(rows)
    removed += count
    if (count < rows) break
  }
  return removed
}
