import { GraphQLError } from 'graphql'
import { ErrorCode } from '../../kernel/error-codes.ts'

type Policy = 'invitations' | 'invitations-to-mailbox'

/** A refusal that is thrown leaves the key of the call free, so that the same call is good later. */
export function tooManyInvitations(policy: Policy, freeAt: Date, now: Date): GraphQLError {
  const seconds = Math.max(1, Math.ceil((freeAt.getTime() - now.getTime()) / 1000))
  const headers = new Map([['retry-after', String(seconds)]])
  return new GraphQLError('Too many invitations for now.', {
    extensions: { code: ErrorCode.RateLimited, policy, http: { status: 429, headers } },
  })
}
