import type { AppName } from '@identity/app-token'

/** Somebody's token, held by a service that they signed in to: what it may see is their own, by scope. */
export type UserCaller = {
  kind: 'user'
  identityId: string
  clientId: string
  scopes: ReadonlySet<string>
}

/** A partner's own system, with nobody signed in. */
export type ServiceCaller = { kind: 'service'; clientId: string; scopes: ReadonlySet<string> }

/** Who asks. One of our own apps goes by its name. */
export type Caller = AppName | UserCaller | ServiceCaller

/** What `@Authorized` names. */
export type CallerRole = AppName | 'user' | 'service'

export function roleOf(caller: Caller): CallerRole {
  return typeof caller === 'string' ? caller : caller.kind
}
