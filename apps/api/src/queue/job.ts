import type { z } from 'zod'

/** A kind of job. Its payload stands in a table: references, and never a secret. */
export type Job<Payload> = { name: string; payload: z.ZodType<Payload>; maxAttempts: number }
export type PayloadOf<Of> = Of extends Job<infer Payload> ? Payload : never

// With the queue's own backoff, about four minutes: well within the life of a passcode.
const MAX_ATTEMPTS = 6
/** For a job that is as useful tomorrow and must outlast an outage of the service that it needs: with the backoff, about a day and a half. */
export const PATIENT_MAX_ATTEMPTS = 14

/** The kind of job that waits in the queue under this name. */
export function job<Payload>(
  name: string,
  payload: z.ZodType<Payload>,
  maxAttempts = MAX_ATTEMPTS,
): Job<Payload> {
  return { name, payload, maxAttempts }
}
