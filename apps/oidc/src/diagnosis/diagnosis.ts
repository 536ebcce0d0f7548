import { type Client, errors, type UnknownObject } from 'oidc-provider'
import { registeredScopes } from '../clients/client.metadata.ts'
import { type AddressPart, addressDifference } from './address-difference.ts'
import { legible } from './legible.ts'

/** What is wrong with a request, for the engineer of the service that sent it. */
export type Diagnosis = {
  /** The standard's code, such as `invalid_client`. */
  error: string
  /** The engine's sentences. */
  says: string
  compared?: Comparison
}

/** What the request holds, beside what is registered for the client. */
export type Comparison = {
  parameter: string
  sent?: string
  registered?: readonly string[]
  differsIn?: readonly AddressPart[]
}

type Request = { params?: UnknownObject | undefined; client?: Client | undefined }

/**
 * For a system of the engineer's own only (main/error-detail.ts): it repeats what the request held and what is registered. Never a secret, a code or
 * a token: the engine's sentences hold none, and no parameter is repeated but those named here.
 */
export function diagnosisOf(error: unknown, { params = {}, client }: Request = {}): Diagnosis | undefined {
  if (!(error instanceof errors.OIDCProviderError)) return undefined
  const sentences = [error.error_description, error.error_detail].filter(isText)
  const says = legible([...new Set(sentences)].join(': ') || error.error) // some repeat what was sent
  const compared = comparisonOf(error, params, client)
  return { error: error.error, says, ...(compared && { compared }) }
}

function comparisonOf(
  error: errors.OIDCProviderError,
  params: UnknownObject,
  client: Client | undefined,
): Comparison | undefined {
  const sent = (parameter: string) => {
    const value = params[parameter]
    return { parameter, ...(isText(value) && { sent: legible(value) }) }
  }
  const address = (parameter: string, registered: readonly string[] = []) => ({
    ...sent(parameter),
    registered,
    differsIn: addressDifference(String(params[parameter]), registered),
  })
  if (error instanceof errors.InvalidRedirectUri) return address('redirect_uri', client?.redirectUris)
  if (error.error_description === 'post_logout_redirect_uri not registered') {
    return address('post_logout_redirect_uri', client?.postLogoutRedirectUris)
  }
  if (error instanceof errors.UnsupportedResponseType)
    return { ...sent('response_type'), registered: ['code'] }
  if (error.error === 'invalid_scope' && client)
    return { ...sent('scope'), registered: registeredScopes(client) }
  if (error.error === 'invalid_client') {
    return client
      ? { parameter: 'token_endpoint_auth_method', registered: [client.clientAuthMethod ?? 'none'] }
      : sent('client_id')
  }
  return undefined
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}
