/** The only reader of environment variables here, but for the browser's own (browser.ts). */
export const config = {
  /** Repeats a random walk that failed: its message says which one it was. */
  walkSeed: process.env.WALK_SEED ? Number(process.env.WALK_SEED) : undefined,
}
