const LOOK_EVERY_MS = 100

/** Looks again and again until it is so. What never comes about is an error in the words of `complaint`. */
export async function waitUntil(
  isSo: () => Promise<boolean>,
  complaint: string,
  patienceMs = 15_000,
): Promise<void> {
  const until = Date.now() + patienceMs
  while (!(await isSo())) {
    if (Date.now() > until) throw new Error(complaint)
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
}
