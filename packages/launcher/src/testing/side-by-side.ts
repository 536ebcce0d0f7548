/** Does the work for each item, begun in their order, so many at once. The first failure stops what has not begun. */
export async function sideBySide<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = [...items]
  const lane = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      await work(item).catch((error: unknown) => {
        waiting.length = 0
        throw error
      })
    }
  }
  const lanes = Array.from({ length: Math.min(atOnce, items.length) }, lane)
  await Promise.allSettled(lanes) // what has begun is waited for, whatever became of the rest
  await Promise.all(lanes)
}
