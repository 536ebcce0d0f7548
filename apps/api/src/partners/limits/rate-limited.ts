import { GraphQLError } from 'graphql'
import { ErrorCode } from '../../kernel/error-codes.ts'

/** Of every request. */
type RequestPolicy = 'requests' | 'cost' | 'burst'
/** Of one operation, which counts them itself. */
type OperationPolicy = 'look-ups' | 'match-calls' | 'match-tries' | 'invitations' | 'invitations-to-mailbox'

/** The refusal of a limit that is used up. It is thrown, so that the idempotency key of the call stays free. */
export function rateLimited(policy: RequestPolicy | OperationPolicy, retryAfter: string): GraphQLError {
  return new GraphQLError('A limit of this client is used up for now.', {
    extensions: {
      ...{ code: ErrorCode.RateLimited, policy },
      http: { status: 429, headers: new Map([['retry-after', retryAfter]]) },
    },
  })
}

/** What `Retry-After` says of a limit that is free from then on: whole seconds, at least one. */
export function secondsUntil(freeFrom: Date, now: Date): string {
  return String(Math.max(1, Math.ceil((freeFrom.getTime() - now.getTime()) / 1000)))
}
