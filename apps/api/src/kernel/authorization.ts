import { GraphQLError } from 'graphql'
import type { AuthCheckerFn } from 'type-graphql'
import { type Caller, type CallerRole, roleOf, type UserCaller } from './caller.ts'
import type { Context } from './context.ts'
import { ErrorCode } from './error-codes.ts'

/**
 * Who may do what stands on each operation: `@Authorized('web')` reads "the web may". A caller that we do not know may do nothing,
 * and an operation that names nobody is open to nobody.
 */
export const authorize: AuthCheckerFn<Context, CallerRole> = ({ context: { caller } }, allowed) => {
  if (!caller) {
    throw new GraphQLError('A bearer token is needed.', { extensions: { code: ErrorCode.Unauthenticated } })
  }
  if (!allowed.includes(roleOf(caller))) throw forbidden('This caller may not do that.')
  return true
}

/** The person whose token it is. */
export function needUser(caller: Caller | null): UserCaller {
  if (caller && typeof caller === 'object' && caller.kind === 'user') return caller
  throw forbidden('This caller may not do that.')
}

/** One of these scopes opens the field. Not null for a token without: a service must not read "no TRN" where it may not look. */
export function needScope({ scopes }: UserCaller, ...anyOf: string[]): void {
  if (!anyOf.some((scope) => scopes.has(scope)))
    throw forbidden(`The token needs the scope ${anyOf.join(' or ')}.`)
}

function forbidden(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: ErrorCode.Forbidden } })
}
