import { isAxiosError } from 'axios'

/** `retryable` may work later with the same request (rate limit, fault, network); `refused` will not. */
export type NotifyFailureKind = 'refused' | 'retryable'

/**
 * The part of a failed mail that a log may hold. The error underneath is dropped on purpose, not kept as `cause`: it carries the request with the
 * bearer token, the address and the passcode.
 */
export class NotifyFailure extends Error {
  override readonly name = 'NotifyFailure'

  constructor(
    readonly kind: NotifyFailureKind,
    /** Null when there was no answer at all. */
    readonly status: number | null,
    /** Notify's own name for the error, such as `BadRequestError`; never its message, which quotes what was sent. */
    readonly notifyError: string | null,
  ) {
    super(
      `Notify ${kind === 'refused' ? 'refused the mail' : 'could not take the mail now'}: ${notifyError ?? status ?? 'no answer'}`,
    )
  }
}

/** Sorts whatever the client threw. An error with no HTTP answer is the network's, unless it never became a request. */
export function notifyFailureFrom(error: unknown): NotifyFailure {
  if (!isAxiosError(error)) return new NotifyFailure('refused', null, null)
  if (!error.response) return new NotifyFailure('retryable', null, null)
  const { status, data } = error.response
  return new NotifyFailure(status === 429 || status >= 500 ? 'retryable' : 'refused', status, errorName(data))
}

function errorName(data: unknown): string | null {
  const errors = typeof data === 'object' && data !== null && 'errors' in data ? data.errors : null
  const first: unknown = Array.isArray(errors) ? errors[0] : null
  const name = typeof first === 'object' && first !== null && 'error' in first ? first.error : null
  // Names only: a proxy's error page must not reach a log through this field.
  return typeof name === 'string' && /^[A-Za-z]{1,60}$/.test(name) ? name : null
}
