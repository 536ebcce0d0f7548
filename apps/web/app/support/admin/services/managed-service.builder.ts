/** A client of a service, as the API says it to a service owner. */
export const aManagedClient = (changes: object = {}) => ({
  id: 'register-for-npq',
  version: 'client-version',
  standing: 'ENABLED',
  redirectUris: ['https://register-for-npq.example/callback'],
  postLogoutRedirectUris: ['https://register-for-npq.example/'],
  scopes: ['openid', 'email', 'profile', 'trn'],
  grantTypes: ['authorization_code'],
  tokenEndpointAuthMethod: 'client_secret_basic',
  hasOwnKeys: false,
  jwksUri: null,
  backchannelLogoutUri: null,
  isDpopBound: false,
  isParRequired: false,
  secrets: [
    { createdAt: '2026-11-20T10:00:00.000Z', expiresAt: null },
    { createdAt: '2026-01-20T10:00:00.000Z', expiresAt: '2026-12-05T10:00:00.000Z' },
  ],
  legacySwitches: [{ name: 'STRING_BOOLEANS', expiresAt: '2027-03-01T00:00:00.000Z' }],
  ...changes,
})

export const aManagedService = (changes: object = {}) => ({
  id: 'register-for-npq',
  version: 'service-version',
  isOurs: false,
  name: 'Register for a National Professional Qualification',
  url: 'https://register-for-npq.example/',
  headerName: null,
  closingText: 'You will be asked about your course next.',
  helpEmailAddress: 'help@register-for-npq.example',
  helpPhoneNumber: null,
  helpUrl: null,
  trnRequirement: 'REQUIRED',
  matchPolicy: 'LOW',
  allowsPending: true,
  allowsNone: true,
  blocksProhibited: false,
  clients: [aManagedClient()],
  ...changes,
})

export const serviceAnswer = (changes: object = {}) => ({
  ManagedService: { service: aManagedService(changes) },
})

export const managedServices = (
  nodes: object[] = [
    { id: 'register-for-npq', name: 'Register for an NPQ', isOurs: false, clientsInUse: 1 },
    { id: 'get-an-identity-support', name: 'Support', isOurs: true, clientsInUse: 1 },
  ],
) => ({
  ManagedServices: {
    services: {
      edges: nodes.map((node) => ({ node })),
      pageInfo: { hasNextPage: false, endCursor: null },
    },
  },
})
