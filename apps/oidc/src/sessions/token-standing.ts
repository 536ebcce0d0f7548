import Provider from 'oidc-provider'
import { mayAskAboutAny } from '../clients/client.metadata.ts'

/** The names by which the API knows what a token was given out for. A request is about one token. */
export type TokenNames = { clientId: string; sid: string }

/** Where the memory of a request keeps them. */
export const TOKEN_OF_REQUEST = 'token of this request'

/**
 * True for the API, which asks whose a token is: it looks by itself whether client, session and grant of the answer still stand, in its own
 * database, and need not be asked in order to be answered.
 */
export function isJudgedByTheApi(): boolean {
  const { client, route } = Provider.ctx?.oidc ?? {}
  return route === 'introspection' && client !== undefined && mayAskAboutAny(client)
}

/** Introspection and revocation are about a token; what is known of an identity is none of their business. */
export function saysNothingOfIdentity(): boolean {
  const route = Provider.ctx?.oidc?.route
  return route === 'introspection' || route === 'revocation'
}
