import { type Configuration, errors, type KoaContextWithOIDC } from 'oidc-provider'
import { claimsForIdToken } from '../claims/legacy-id-token.ts'
import { registeredScopes } from '../clients/client.metadata.ts'

type ExtraParameters = NonNullable<Configuration['extraParams']>

// Opaque to us: every character that an address can hold as it is, up to a size.
const PATTERNS = {
  session_id: /^[\x21-\x7e]{1,100}$/,
  trn_token: /^[\x21-\x7e]{1,200}$/,
} as const

export type ExtraParameter = keyof typeof PATTERNS

/**
 * What services of today send beside the standard's parameters: `session_id`, their own name for a visit, for their reports; `trn_token`, which
 * another system gave them for a teaching record. Kept with the interaction and handed to the API when its journey begins, once.
 */
export const EXTRA_PARAMETERS: ExtraParameters = {
  session_id: (_ctx, value) => check('session_id', value),
  trn_token: (ctx, value) => {
    check('trn_token', value)
    assertAnyScope(ctx)
    claimsForIdToken(ctx) // the engine asks about each parameter once, also when it is absent: the last chance to change the request
  },
}

export function extraParameter(
  params: Readonly<Record<string, unknown>>,
  name: ExtraParameter,
): string | null {
  const value = params[name]
  return typeof value === 'string' ? value : null
}

/** The engine would have the claimant sign in, and then answer `access_denied` without a word: there was nothing to grant. */
function assertAnyScope({ oidc: { client, requestParamScopes } }: KoaContextWithOIDC): void {
  const known = client ? registeredScopes(client) : []
  if (![...requestParamScopes].some((scope) => scope === 'openid' || known.includes(scope))) {
    throw new errors.CustomOIDCProviderError(
      'invalid_scope',
      'no scope is requested that the client may have',
    )
  }
}

function check(name: ExtraParameter, value: string | undefined): void {
  if (value !== undefined && !PATTERNS[name].test(value)) {
    throw new errors.InvalidRequest(`${name} is too long or holds characters that it must not`)
  }
}
