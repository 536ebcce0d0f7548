import {
  type ClientRegistration,
  clientRegistration,
  type LegacySwitchName,
} from '../../clients/domain/client-registration.ts'
import { ACCOUNT_CLIENT_ID, SUPPORT_CLIENT_ID } from '../../clients/domain/own-clients.ts'

import { serviceSettings } from './service-settings.ts'

// By then the real services have moved on, or we move the date on purpose.
const LEGACY_UNTIL = '2027-12-31T23:59:59Z'

type Demo = { path: string; scope: string; legacySwitches?: LegacySwitchName[] }

// The names, scopes and old habits of the real services. Each runs at its own path in the sandbox.
const demos: Record<string, Demo & { name: string }> = {
  'register-for-npq': {
    name: 'Register for an NPQ',
    path: 'npq',
    scope: 'openid profile email trn',
  },
  'access-your-teaching-qualifications': {
    name: 'Access your teaching qualifications',
    path: 'access-qualifications',
    scope: 'openid profile email dqt:read',
    legacySwitches: ['LOGOUT_BY_URI_LOOKUP'], // its library sends nothing but the address at sign-out
  },
  'apply-for-qts': {
    name: 'Apply for qualified teacher status in England',
    path: 'apply-for-qts',
    scope: 'openid profile email trn',
  },
  claim: {
    name: 'Claim additional payments for teaching',
    path: 'claim',
    scope: 'openid profile email dqt:read',
    legacySwitches: ['PHONE_WITHOUT_SCOPE'], // reads phone_number, and never asked for it
  },
  'teaching-vacancies': {
    name: 'Teaching Vacancies',
    path: 'teaching-vacancies',
    scope: 'openid profile email',
  },
  'apply-for-teacher-training': {
    name: 'Apply for teacher training',
    path: 'apply-for-teacher-training',
    scope: 'openid profile email',
  },
  'find-teacher-training': {
    name: 'Find teacher training courses',
    path: 'find-teacher-training',
    scope: 'openid email',
  },
}

function serviceOf(id: string, sandboxUrl: string) {
  const { name = '', path = '' } = demos[id] ?? {}
  return { id, name, url: `${sandboxUrl}/${path}`, ...serviceSettings[id] }
}

/** The relying services of the sandbox. */
export function demoServices(sandboxUrl: string): ClientRegistration[] {
  return Object.entries(demos).map(([id, { path, scope, legacySwitches = [] }]) => {
    const url = `${sandboxUrl}/${path}`
    return clientRegistration.parse({
      id,
      service: serviceOf(id, sandboxUrl),
      redirectUris: [`${url}/callback`],
      postLogoutRedirectUris: [url],
      scopes: scope.split(' '),
      backchannelLogoutUri: `${url}/back-channel-logout`,
      isBackchannelSessionRequired: true,
      legacySwitches: legacySwitches.map((switchName) => ({ name: switchName, expiresAt: LEGACY_UNTIL })),
    })
  })
}

// Machines of three of these services, so that what one sees, and another does not, can be tried.
const demoMachines: Record<string, { serviceId: string; scopes: string }> = {
  'sandbox-partner': {
    serviceId: 'register-for-npq',
    scopes: `identity:read identity.name:read identity.email:read identity.dob:read identity.trn:read identity.match:read identity.services:read
      identity.lookup-trn identity.lookup-email identities:count changes:read match:request details:report invitation:write`,
  },
  'sandbox-partner-vacancies': {
    serviceId: 'teaching-vacancies',
    scopes: 'identity:read identity.name:read identity.email:read changes:read',
  },
  'sandbox-partner-claim': { serviceId: 'claim', scopes: 'user:read' }, // the older name of reading
}

/** The machines of the sandbox: they sign nobody in, and ask the API by client credentials. */
export function demoPartners(sandboxUrl: string): ClientRegistration[] {
  return Object.entries(demoMachines).map(([id, { serviceId, scopes }]) =>
    clientRegistration.parse({
      id,
      service: serviceOf(serviceId, sandboxUrl),
      scopes: scopes.split(/\s+/),
      grantTypes: ['client_credentials'],
    }),
  )
}

/** Our own pages at `/account`. */
export function accountService(origin: string): ClientRegistration {
  const url = `${origin}/account`
  return clientRegistration.parse({
    id: ACCOUNT_CLIENT_ID,
    service: { id: 'get-an-identity', name: 'Get an Identity', url },
    redirectUris: [`${url}/callback`],
    postLogoutRedirectUris: [`${url}/signed-out`],
    scopes: ['openid'],
    isBackchannelSessionRequired: true, // so that its ID tokens carry `sid`
  })
}

/** Our own pages at `/support`. Members of staff are asked who they are, and nothing that finds a record: they come for their work. */
export function supportService(origin: string): ClientRegistration {
  const url = `${origin}/support`
  return clientRegistration.parse({
    id: SUPPORT_CLIENT_ID,
    service: {
      id: SUPPORT_CLIENT_ID,
      name: 'Get an Identity support',
      url,
      trnRequirement: 'NOT_ASKED',
    },
    redirectUris: [`${url}/callback`],
    postLogoutRedirectUris: [`${url}/signed-out`],
    scopes: ['openid'],
    isBackchannelSessionRequired: true, // so that its ID tokens carry `sid`
  })
}

/** The API itself, which asks the facade about opaque tokens. */
export function apiService(origin: string): ClientRegistration {
  return clientRegistration.parse({
    id: 'get-an-identity-api',
    service: { id: 'get-an-identity', name: 'Get an Identity', url: `${origin}/account` },
    scopes: ['token:introspect'],
    grantTypes: [],
  })
}
