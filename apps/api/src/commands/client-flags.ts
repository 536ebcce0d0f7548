import { parseArgs } from 'node:util'

const many = { type: 'string', multiple: true } as const
const one = { type: 'string' } as const
const yes = { type: 'boolean', default: false } as const

const options = {
  name: one,
  url: one,
  'redirect-uri': many,
  'post-logout-redirect-uri': many,
  scope: one,
  'grant-type': many,
  'auth-method': one,
  'jwks-uri': one,
  'back-channel-logout-uri': one,
  'header-name': one,
  'closing-text': one,
  'help-email': one,
  'help-phone': one,
  'help-url': one,
  'match-policy': one,
  'trn-requirement': one,
  'refuse-pending': yes,
  'refuse-none': yes,
  'block-prohibited': yes,
} as const

/** A client as the flags of `create` describe it: still to be checked. */
export function readClientFlags(args: string[]): Record<string, unknown> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options })
  const [id] = positionals
  const needsTrn = values['trn-requirement'] === 'NEEDED_BEFORE_ENTRY'
  return {
    id,
    service: {
      id,
      name: values.name,
      url: values.url,
      headerName: values['header-name'],
      closingText: values['closing-text'],
      helpEmailAddress: values['help-email'],
      helpPhoneNumber: values['help-phone'],
      helpUrl: values['help-url'],
      matchPolicy: values['match-policy'],
      trnRequirement: values['trn-requirement'],
      allowsPending: !needsTrn && !values['refuse-pending'],
      allowsNone: !needsTrn && !values['refuse-none'],
      blocksProhibited: values['block-prohibited'],
    },
    redirectUris: values['redirect-uri'],
    postLogoutRedirectUris: values['post-logout-redirect-uri'],
    scopes: values.scope?.split(' '),
    grantTypes: values['grant-type'],
    tokenEndpointAuthMethod: values['auth-method'],
    jwksUri: values['jwks-uri'],
    backchannelLogoutUri: values['back-channel-logout-uri'],
    isBackchannelSessionRequired: values['back-channel-logout-uri'] !== undefined,
  }
}
