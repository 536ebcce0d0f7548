import type { AppName } from '@identity/app-token'
import { GraphQLError } from 'graphql'
import type { AuthCheckerFn } from 'type-graphql'
import type { AppContext } from './context.ts'
import { ErrorCode } from './error-codes.ts'

/**
 * Who may do what stands on each operation: `@Authorized('web')` reads "the web may". A caller that we do not know may do nothing,
 * and an operation that names nobody is open to nobody.
 */
export const authorize: AuthCheckerFn<AppContext, AppName> = ({ context: { caller } }, allowed) => {
  if (!caller) {
    throw new GraphQLError('A bearer token is needed.', { extensions: { code: ErrorCode.Unauthenticated } })
  }
  if (!allowed.includes(caller)) {
    throw new GraphQLError('This caller may not do that.', { extensions: { code: ErrorCode.Forbidden } })
  }
  return true
}
