import { GraphQLError } from 'graphql'
import type { AuthCheckerFn } from 'type-graphql'
import {
  type Caller,
  type CallerRole,
  type PartnerCaller,
  roleOf,
  STAFF_ROLES,
  type StaffCaller,
  type StaffRole,
  type UserCaller,
} from './caller.ts'
import type { Context } from './context.ts'
import { ErrorCode } from './error-codes.ts'
import { TOKEN_PROBLEMS } from './token-problem.ts'

/**
 * Each operation says who may call it: `@Authorized('web')` reads "the web may". A caller that we do not know may call nothing, and an
 * operation that names no caller is open to none.
 */
export const authorize: AuthCheckerFn<Context, CallerRole> = ({ context }, allowed) => {
  const { caller } = context
  if (!caller) throw unauthenticated(context)
  const role = roleOf(caller)
  if (allowed.includes(role)) return true
  if (allowed.some((one) => one === `fresh ${role}`)) return requireFresh(caller)
  throw forbidden('This caller may not do that.', rolesFor(caller, allowed))
}

/** To a member of staff: the roles that may, so that their page can say whom to ask. To any other caller nothing. */
function rolesFor(caller: Caller, allowed: CallerRole[]): StaffRole[] | undefined {
  if (typeof caller === 'string' || caller.kind !== 'staff') return undefined
  return STAFF_ROLES.filter((role) => {
    const name = role.toLowerCase() as Lowercase<StaffRole>
    return allowed.includes(name) || allowed.includes(`fresh ${name}`)
  })
}

/** A risky act asks for the second factor again when it was shown 15 minutes ago or more. */
function requireFresh(caller: Caller): true {
  if (typeof caller === 'object' && caller.kind === 'staff' && caller.proof === 'FRESH') return true
  throw new GraphQLError('The second factor has to be shown again.', {
    extensions: { code: ErrorCode.SecondFactorNeeded },
  })
}

/** The caller, when it holds a person’s token. Any other caller is refused. */
export function requireUser(caller: Caller | null): UserCaller {
  if (caller && typeof caller === 'object' && caller.kind === 'user') return caller
  throw forbidden('This caller may not do that.')
}

/** The caller, when it is a member of staff. Any other caller is refused. */
export function requireStaff(caller: Caller | null): StaffCaller {
  if (caller && typeof caller === 'object' && caller.kind === 'staff') return caller
  throw forbidden('This caller may not do that.')
}

/** The caller, when it is a service with a token of the facade. Any other caller is refused. */
export function requirePartner(caller: Caller | null): PartnerCaller {
  if (caller && typeof caller === 'object' && caller.kind !== 'staff') return caller
  throw forbidden('This caller may not do that.')
}

/** Refuses a token that has none of these scopes. Not null for it: a service must not read "no TRN" where it may not look. */
export function requireScope(caller: PartnerCaller, anyOf: readonly string[]): void {
  if (!holdsScope(caller, anyOf)) throw insufficientScope(anyOf)
}

export function holdsScope({ scopes }: PartnerCaller, anyOf: readonly string[]): boolean {
  return anyOf.some((scope) => scopes.has(scope))
}

/** `coordinate`: of a field, its type and name. */
export function insufficientScope(anyOf: readonly string[], coordinate?: string): GraphQLError {
  const extensions = {
    code: ErrorCode.InsufficientScope,
    scopes: [...anyOf],
    ...(coordinate && { coordinate }),
  }
  return new GraphQLError(`The token needs the scope ${anyOf.join(' or ')}.`, { extensions })
}

/** We do not know this caller, and say why we do not take its token. */
export function unauthenticated({ tokenProblem: reason = 'MISSING' }: Context): GraphQLError {
  return new GraphQLError(TOKEN_PROBLEMS[reason], { extensions: { code: ErrorCode.Unauthenticated, reason } })
}

/** This caller may not do that, whatever they show. `roles`: those that may. */
export function forbidden(message: string, roles?: StaffRole[]): GraphQLError {
  return new GraphQLError(message, { extensions: { code: ErrorCode.Forbidden, ...(roles && { roles }) } })
}
