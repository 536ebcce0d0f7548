import type { Client, FapiProfile } from 'oidc-provider'

/**
 * A client that is registered for the strictest way in every respect is held to FAPI 2.0 as a whole: the engine then also refuses RS256, old
 * and future proofs, and codes without a pushed request.
 */
export function fapiProfileOf(client: Client): FapiProfile | undefined {
  const isStrict =
    client.clientAuthMethod === 'private_key_jwt' &&
    client.dpopBoundAccessTokens === true &&
    client.requirePushedAuthorizationRequests === true &&
    client.idTokenSignedResponseAlg === 'ES256'
  return isStrict ? '2.0' : undefined
}
