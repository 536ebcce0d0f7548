import { setTimeout as wait } from 'node:timers/promises'

export type RetryOptions = {
  /** All tries together, the first included. */
  tries: number
  /** The longest pause before the second try; it doubles with each further one. */
  pauseMs: number
  isWorthAnotherTry(error: unknown): boolean
  pause?(ms: number): Promise<unknown>
  /** From 0 up to, not including, 1. */
  random?(): number
}

/**
 * Tries again, a bounded number of times, when the error is one that passes. The pause is drawn anew from nothing up to its limit, so
 * that callers who failed at the same moment do not come back at the same moment.
 */
export async function withRetries<Result>(
  call: () => Promise<Result>,
  { tries, pauseMs, isWorthAnotherTry, pause = wait, random = Math.random }: RetryOptions,
): Promise<Result> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await call()
    } catch (error) {
      if (tried >= tries || !isWorthAnotherTry(error)) throw error
      await pause(random() * pauseMs * 2 ** (tried - 1))
    }
  }
}
