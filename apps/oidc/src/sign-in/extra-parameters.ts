import { type Configuration, errors } from 'oidc-provider'
import { claimsForIdToken } from '../claims/legacy-id-token.ts'

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

function check(name: ExtraParameter, value: string | undefined): void {
  if (value !== undefined && !PATTERNS[name].test(value)) {
    throw new errors.InvalidRequest(`${name} is too long or holds characters that it must not`)
  }
}
