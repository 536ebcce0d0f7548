/** The only reader of environment variables here, but for the browser's own (browser.ts). */
export const config = {
  /** Repeats a random walk that failed: its message says which one it was. */
  walkSeed: process.env.WALK_SEED ? Number(process.env.WALK_SEED) : undefined,
  /** How long connections are ended all the time; 15 and more to look for what is rare. */
  connectionSeconds: Number(process.env.CONNECTION_SECONDS ?? 5),
  /** The languages whose example in examples/relying-parties is run. The others want tools that a machine need not have. */
  partnerLanguages: (process.env.PARTNER_LANGUAGES ?? 'typescript').split(','),
}
