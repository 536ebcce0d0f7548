/** What the API says of what it refused. Fields that it did not name are undefined. */
export type Refusal = {
  /** One of the closed list of docs/partners/errors.md, or TOKEN_REFUSED, NO_ANSWER and NO_GRAPHQL, which are of this client. */
  code: string
  message: string
  path?: readonly (string | number)[] | undefined
  /** Those that open the field, where a scope is missing. */
  scopes?: readonly string[] | undefined
  reason?: string | undefined
  /** To quote to us. */
  requestId?: string | undefined
  isRetryable: boolean
}

/** A call that failed, after all tries that made sense. `data` is what was answered beside the refusal. */
export class PartnerError extends Error {
  override readonly name = 'PartnerError'
  readonly code: string
  readonly refusals: readonly Refusal[]
  readonly status: number | null
  readonly data: unknown
  /** How long the API asked to wait. */
  readonly retryAfterMs: number | undefined

  constructor(
    refusals: readonly [Refusal, ...Refusal[]],
    { status = null, data, retryAfterMs }: Answered = {},
  ) {
    const [first] = refusals
    super(`${first.code}: ${first.message}`)
    this.code = first.code
    this.refusals = refusals
    this.status = status
    this.data = data
    this.retryAfterMs = retryAfterMs
  }

  /** It may work later, with the same call. */
  get isRetryable(): boolean {
    return this.refusals.every(({ isRetryable }) => isRetryable)
  }
}

type Answered = { status?: number | null; data?: unknown; retryAfterMs?: number | undefined }
