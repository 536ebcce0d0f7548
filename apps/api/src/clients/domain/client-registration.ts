import { z } from 'zod'
import { exactUri, SERVICE_ID, serviceDescription } from '../../services/domain/service-description.ts'

/** OpenID Connect Core 9, as far as we offer it. `none` is for public clients, which PKCE protects. */
export const CLIENT_AUTH_METHODS = [
  'client_secret_basic',
  'client_secret_post',
  'private_key_jwt',
  'none',
] as const
export type ClientAuthMethod = (typeof CLIENT_AUTH_METHODS)[number]

export const SIGNING_ALGORITHMS = ['RS256', 'ES256'] as const
export type SigningAlgorithm = (typeof SIGNING_ALGORITHMS)[number]

export const GRANT_TYPES = ['authorization_code', 'refresh_token', 'client_credentials'] as const

export const CLIENT_SCOPES = [
  ...['openid', 'email', 'profile', 'phone', 'trn', 'dqt:read', 'offline_access'],
  ...['user:read', 'user:write', 'trn_token:write', 'get-an-identity:support', 'token:introspect'],
  // Of machines: visibility/domain/data-scopes.ts says what each opens, and holds this list to it.
  ...['identity:read', 'identity.name:read', 'identity.email:read', 'identity.dob:read', 'identity.trn:read'],
  ...['identity.match:read', 'identity.services:read', 'identity.lookup-trn', 'identity.lookup-email'],
  ...['identities:count', 'identities.all:read', 'changes:read', 'match:request', 'details:report'],
  ...['invitation:write', 'trn:write'],
] as const

/** What older services need us to do differently. Each switch has a date on which it ends. */
export const LEGACY_SWITCHES = [
  'STRING_BOOLEANS',
  'PHONE_WITHOUT_SCOPE',
  'CLAIMS_IN_ID_TOKEN',
  'LOGOUT_BY_URI_LOOKUP',
  'PKCE_OPTIONAL',
  'ALWAYS_ISSUE_REFRESH_TOKEN',
] as const
export type LegacySwitchName = (typeof LEGACY_SWITCHES)[number]

const publicJwk = z
  .looseObject({ kty: z.enum(['RSA', 'EC', 'OKP']) })
  .refine((key) => !('d' in key), { error: 'is a private key: register its public half' })

/** A client as an operator describes it. Settings that are left out suit most services. */
export const clientRegistration = z
  .strictObject({
    id: z.string().regex(SERVICE_ID),
    service: serviceDescription,
    redirectUris: z.array(exactUri).max(50).default([]),
    postLogoutRedirectUris: z.array(exactUri).max(50).default([]),
    scopes: z.array(z.enum(CLIENT_SCOPES)).default(['openid', 'email', 'profile']),
    grantTypes: z.array(z.enum(GRANT_TYPES)).default(['authorization_code']),
    tokenEndpointAuthMethod: z.enum(CLIENT_AUTH_METHODS).default('client_secret_basic'),
    jwks: z
      .object({ keys: z.array(publicJwk).min(1).max(10) })
      .nullable()
      .default(null),
    jwksUri: exactUri.nullable().default(null),
    idTokenSignedResponseAlg: z.enum(SIGNING_ALGORITHMS).default('RS256'),
    backchannelLogoutUri: exactUri.nullable().default(null),
    isBackchannelSessionRequired: z.boolean().default(false),
    isDpopBound: z.boolean().default(false),
    isParRequired: z.boolean().default(false),
    legacySwitches: z
      .array(
        z.strictObject({ name: z.enum(LEGACY_SWITCHES), expiresAt: z.iso.datetime().pipe(z.coerce.date()) }),
      )
      .default([]),
  })
  .superRefine((client, { addIssue }) => {
    for (const [problem, message] of contradictions(client)) {
      addIssue({ code: 'custom', message, params: { problem } })
    }
  })

export type ClientRegistration = z.output<typeof clientRegistration>

type Described = {
  grantTypes: readonly string[]
  redirectUris: readonly string[]
  tokenEndpointAuthMethod: ClientAuthMethod
  jwks: unknown
  jwksUri: string | null
}

/** What can contradict itself in a client. */
export const CONTRADICTIONS = [
  'REDIRECT_URI_NEEDED',
  'REFRESH_WITHOUT_SIGN_IN',
  'CREDENTIALS_NEEDED',
  'KEYS_NEEDED',
  'KEYS_TWICE',
] as const
type Contradiction = [problem: (typeof CONTRADICTIONS)[number], message: string]

function contradictions(client: Described): Contradiction[] {
  const { grantTypes, redirectUris, tokenEndpointAuthMethod: method, jwks, jwksUri } = client
  const hasGrant = (name: (typeof GRANT_TYPES)[number]) => grantTypes.includes(name)
  const rules: [boolean, ...Contradiction][] = [
    [
      hasGrant('authorization_code') && redirectUris.length === 0,
      'REDIRECT_URI_NEEDED',
      'a client that signs people in needs a redirect URI',
    ],
    [
      hasGrant('refresh_token') && !hasGrant('authorization_code'),
      'REFRESH_WITHOUT_SIGN_IN',
      'only a client that signs people in can refresh',
    ],
    [
      hasGrant('client_credentials') && method === 'none',
      'CREDENTIALS_NEEDED',
      'a client without credentials cannot act on its own',
    ],
    [
      method === 'private_key_jwt' && !jwks && !jwksUri,
      'KEYS_NEEDED',
      'private_key_jwt needs jwks or jwksUri',
    ],
    [Boolean(jwks && jwksUri), 'KEYS_TWICE', 'a client has jwks or jwksUri, not both'],
  ]
  return rules.filter(([isBroken]) => isBroken).map(([, ...broken]) => broken)
}
