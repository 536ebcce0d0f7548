import { readFormWithLists } from '../../../journeys/question/question-form.ts'

/** The settings of a service, as its form asks for them: API name → kind of field. */
export const SERVICE_TEXTS = [
  'name',
  'url',
  'headerName',
  'closingText',
  'helpEmailAddress',
  'helpPhoneNumber',
  'helpUrl',
] as const
export const SERVICE_CHOICES = {
  trnRequirement: ['REQUIRED', 'OPTIONAL', 'NEEDED_BEFORE_ENTRY', 'NOT_ASKED'],
  matchPolicy: ['LOW', 'FIRM', 'STRICT'],
} as const
export const SERVICE_SWITCHES = ['allowsPending', 'allowsNone', 'blocksProhibited'] as const

/** Those that a service or a client may do without. Forms say so. */
export const OPTIONAL_SETTINGS: ReadonlySet<string> = new Set([
  ...['headerName', 'closingText', 'helpEmailAddress', 'helpPhoneNumber', 'helpUrl', 'backchannelLogoutUri'],
])

export const CLIENT_LISTS = ['redirectUris', 'postLogoutRedirectUris'] as const
export const CLIENT_TEXTS = ['jwksUri', 'backchannelLogoutUri'] as const
export const CLIENT_SWITCHES = ['isDpopBound', 'isParRequired'] as const
export const CLIENT_BOXES = {
  scopes: [
    ...['openid', 'email', 'profile', 'phone', 'trn', 'dqt:read', 'offline_access', 'user:read'],
    ...['user:write', 'trn_token:write', 'get-an-identity:support', 'token:introspect'],
    ...['identity:read', 'identity.name:read', 'identity.email:read', 'identity.dob:read'],
    ...['identity.trn:read'],
    ...['identity.match:read', 'identity.services:read', 'identity.lookup-trn', 'identity.lookup-email'],
    ...['identities:count', 'identities.all:read', 'changes:read', 'match:request', 'details:report'],
    ...['invitation:write', 'trn:write'],
  ],
  grantTypes: ['authorization_code', 'refresh_token', 'client_credentials'],
} as const
/** The scope that shows a client more identities than those of its service. */
export const WIDER_SCOPE = 'identities.all:read'
/** The scopes by which a client changes something of people, and the words that say what. */
export const CHANGING_SCOPES = {
  'match:request': 'MATCH',
  'details:report': 'REPORT',
  'invitation:write': 'INVITE',
  'trn_token:write': 'INVITE',
  'trn:write': 'SET_TRN',
  'user:write': 'WRITE_ALL',
} as const satisfies Partial<Record<(typeof CLIENT_BOXES.scopes)[number], string>>

/** What a client with these scopes may change. */
export function changesBy(scopes: readonly string[]) {
  const changes = Object.entries(CHANGING_SCOPES).filter(([scope]) => scopes.includes(scope))
  return [...new Set(changes.map(([, change]) => change))]
}
export const AUTH_METHODS = ['client_secret_basic', 'client_secret_post', 'private_key_jwt', 'none'] as const

const TEXTS = [
  ...['id', 'version', 'tokenEndpointAuthMethod'],
  ...[...SERVICE_TEXTS, ...CLIENT_TEXTS, ...CLIENT_LISTS, ...Object.keys(SERVICE_CHOICES)],
]

/** What was typed and ticked, by the name of the field; a tick box that may be ticked more than once has several values. */
export type Filled = Record<string, string[]>

export async function readFilled(request: Request): Promise<Filled> {
  const boxes = [...Object.keys(CLIENT_BOXES), 'switches']
  const form = await readFormWithLists(request, TEXTS, boxes)
  return Object.fromEntries(Object.entries(form).map(([name, value]) => [name, [value].flat()]))
}

export const textOf = (filled: Filled, name: string): string => filled[name]?.[0]?.trim() ?? ''
const orNull = (filled: Filled, name: string) => textOf(filled, name) || null
const isTicked = (filled: Filled, name: string) => filled.switches?.includes(name) ?? false

/** The API checks each of them. */
export function serviceSettings(filled: Filled) {
  return {
    name: textOf(filled, 'name'),
    url: textOf(filled, 'url'),
    headerName: orNull(filled, 'headerName'),
    closingText: orNull(filled, 'closingText'),
    helpEmailAddress: orNull(filled, 'helpEmailAddress'),
    helpPhoneNumber: orNull(filled, 'helpPhoneNumber'),
    helpUrl: orNull(filled, 'helpUrl'),
    trnRequirement: chosen(SERVICE_CHOICES.trnRequirement, filled, 'trnRequirement'),
    matchPolicy: chosen(SERVICE_CHOICES.matchPolicy, filled, 'matchPolicy'),
    allowsPending: isTicked(filled, 'allowsPending'),
    allowsNone: isTicked(filled, 'allowsNone'),
    blocksProhibited: isTicked(filled, 'blocksProhibited'),
  }
}

export function clientSettings(filled: Filled) {
  return {
    redirectUris: linesOf(textOf(filled, 'redirectUris')),
    postLogoutRedirectUris: linesOf(textOf(filled, 'postLogoutRedirectUris')),
    scopes: filled.scopes ?? [],
    grantTypes: filled.grantTypes ?? [],
    tokenEndpointAuthMethod: chosen(AUTH_METHODS, filled, 'tokenEndpointAuthMethod'),
    jwksUri: orNull(filled, 'jwksUri'),
    backchannelLogoutUri: orNull(filled, 'backchannelLogoutUri'),
    isDpopBound: isTicked(filled, 'isDpopBound'),
    isParRequired: isTicked(filled, 'isParRequired'),
  }
}

/** The form as it is first shown, from the settings as they are. */
export function filledFrom(settings: Record<string, unknown>): Filled {
  const entries = Object.entries(settings).map(([name, value]): [string, string[]] => {
    if (name === 'scopes' || name === 'grantTypes') return [name, value as string[]]
    return [name, [Array.isArray(value) ? value.join('\n') : String(value ?? '')]]
  })
  const switches = [...SERVICE_SWITCHES, ...CLIENT_SWITCHES].filter((name) => settings[name] === true)
  return { ...Object.fromEntries(entries), switches }
}

const linesOf = (text: string) => text.split(/\s+/).filter(Boolean)

/** A list is chosen from by its page; an answer that no page sends is the first. */
function chosen<Value extends string>(values: readonly [Value, ...Value[]], filled: Filled, name: string) {
  return values.find((value) => value === textOf(filled, name)) ?? values[0]
}
