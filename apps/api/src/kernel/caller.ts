import type { AppName } from '@identity/app-token'

/** A person’s token, held by a service that they signed in to. It opens that person’s own data, by scope. */
export type UserCaller = {
  kind: 'user'
  identityId: string
  clientId: string
  scopes: ReadonlySet<string>
}

/** A partner's own system, with no person signed in. */
export type ServiceCaller = { kind: 'service'; clientId: string; scopes: ReadonlySet<string> }

/** The caller. One of our own apps goes by its name. */
export type Caller = AppName | UserCaller | ServiceCaller

/** The roles that `@Authorized` names. */
export type CallerRole = AppName | 'user' | 'service'

export function roleOf(caller: Caller): CallerRole {
  return typeof caller === 'string' ? caller : caller.kind
}
