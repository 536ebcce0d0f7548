import { type Client, errors } from 'oidc-provider'
import { mayAskAboutAny } from '../clients/client.metadata.ts'

type Token = { clientId?: string | undefined }

/** RFC 7662: a service may ask about its own tokens. About another's the answer is the same as about nonsense. */
export function mayIntrospect(client: Client, token: Token): boolean {
  return token.clientId === client.clientId || mayAskAboutAny(client)
}

/** RFC 7009, 2.1: a service may withdraw its own tokens, and is told when it tries another's. */
export function mayRevoke(client: Client, token: Token): boolean {
  if (token.clientId === client.clientId) return true
  throw new errors.InvalidRequest('this token is not yours')
}
