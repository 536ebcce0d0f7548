import { z } from 'zod'
import { matchLevels } from '../../identities/domain/match-level.ts'
import { isExactUri } from './exact-uri.ts'

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

const CLIENT_ID = /^[a-z0-9][a-z0-9-]{2,99}$/

const exactUri = z.string().max(500).refine(isExactUri, {
  error: 'is an absolute https address (http only on this machine), without wildcard, fragment or password',
})
const publicJwk = z
  .looseObject({ kty: z.enum(['RSA', 'EC', 'OKP']) })
  .refine((key) => !('d' in key), { error: 'is a private key: register its public half' })

/** A service: whom it lets in, and what our pages show of it. Settings that are left out let everyone in. */
const serviceDescription = z
  .strictObject({
    id: z.string().regex(CLIENT_ID),
    name: z.string().min(1).max(100),
    url: exactUri,
    headerName: z.string().min(1).max(100).nullable().default(null),
    closingText: z.string().min(1).max(500).nullable().default(null),
    helpEmailAddress: z.email().nullable().default(null),
    helpPhoneNumber: z.string().min(1).max(50).nullable().default(null),
    helpUrl: exactUri.nullable().default(null),
    trnRequirement: z.enum(['REQUIRED', 'OPTIONAL', 'NEEDED_BEFORE_ENTRY', 'NOT_ASKED']).default('REQUIRED'),
    matchPolicy: z.enum(matchLevels).default('LOW'),
    allowsPending: z.boolean().default(true),
    allowsNone: z.boolean().default(true),
    blocksProhibited: z.boolean().default(false),
  })
  .refine(
    ({ trnRequirement, allowsPending, allowsNone }) =>
      trnRequirement !== 'NEEDED_BEFORE_ENTRY' || !(allowsPending || allowsNone),
    { error: 'NEEDED_BEFORE_ENTRY goes with allowsPending and allowsNone off' },
  )
  .refine(({ trnRequirement, allowsNone }) => trnRequirement !== 'NOT_ASKED' || allowsNone, {
    error: 'NOT_ASKED goes with allowsNone: no newcomer would have a record',
  })

export type ServiceDescription = z.input<typeof serviceDescription>

/** A client as an operator describes it. Settings that are left out suit most services. */
export const clientRegistration = z
  .strictObject({
    id: z.string().regex(CLIENT_ID),
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
    for (const message of contradictions(client)) addIssue({ code: 'custom', message })
  })

export type ClientRegistration = z.output<typeof clientRegistration>

type Described = {
  grantTypes: readonly string[]
  redirectUris: readonly string[]
  tokenEndpointAuthMethod: ClientAuthMethod
  jwks: unknown
  jwksUri: string | null
}

function contradictions(client: Described): string[] {
  const { grantTypes, redirectUris, tokenEndpointAuthMethod: method, jwks, jwksUri } = client
  const hasGrant = (name: (typeof GRANT_TYPES)[number]) => grantTypes.includes(name)
  const rules: [boolean, string][] = [
    [
      hasGrant('authorization_code') && redirectUris.length === 0,
      'a client that signs people in needs a redirect URI',
    ],
    [
      hasGrant('refresh_token') && !hasGrant('authorization_code'),
      'only a client that signs people in can refresh',
    ],
    [
      hasGrant('client_credentials') && method === 'none',
      'a client without credentials cannot act on its own',
    ],
    [method === 'private_key_jwt' && !jwks && !jwksUri, 'private_key_jwt needs jwks or jwksUri'],
    [Boolean(jwks && jwksUri), 'a client has jwks or jwksUri, not both'],
  ]
  return rules.filter(([isBroken]) => isBroken).map(([, message]) => message)
}
