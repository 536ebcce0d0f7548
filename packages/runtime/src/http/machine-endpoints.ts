import { readLeniently } from './request-target.ts'

// Each with what may stand under or behind it: a misspelt address of a machine's is still a machine's.
const MACHINES = [
  '/connect/token',
  '/connect/userinfo',
  '/connect/introspect',
  '/connect/revoke',
  '/connect/par',
  '/.well-known',
  '/graphql',
  '/notify/callbacks',
  '/internal',
  '/health',
]

/** True where programs ask, who get JSON whatever happens. Decided by the address alone: some send a browser's Accept header. */
export function isMachineEndpoint(target: string): boolean {
  const path = readLeniently(target)
  return MACHINES.some((machine) => path.startsWith(machine) && !GOES_ON.test(path.slice(machine.length)))
}

const GOES_ON = /^[\w-]/

type Refusal = { status: number; error: string; code: string; says: string }

/** What a process answers before anything of ours has looked at a request, or when nothing could. */
export const REFUSALS = {
  malformed: {
    status: 400,
    error: 'invalid_request',
    code: 'BAD_USER_INPUT',
    says: 'the request is malformed',
  },
  forbidden: {
    status: 403,
    error: 'access_denied',
    code: 'FORBIDDEN',
    says: 'the request comes from another site',
  },
  unknown: {
    status: 404,
    error: 'not_found',
    code: 'BAD_USER_INPUT',
    says: 'there is nothing at this address',
  },
  method: { status: 405, error: 'invalid_request', code: 'BAD_USER_INPUT', says: 'method not allowed' },
  tooLarge: {
    status: 413,
    error: 'invalid_request',
    code: 'BAD_USER_INPUT',
    says: 'the request is too large',
  },
  misdirected: {
    status: 421,
    error: 'misdirected_request',
    code: 'BAD_USER_INPUT',
    says: 'the host is not one of ours',
  },
  unavailable: {
    status: 503,
    error: 'temporarily_unavailable',
    code: 'UPSTREAM_UNAVAILABLE',
    says: 'try again in some seconds',
  },
} as const satisfies Record<string, Refusal>

export type RefusalKind = keyof typeof REFUSALS

/** A process of ours is back within seconds when it is started again. */
export const RETRY_AFTER_SECONDS = 5

/** A refusal as JSON: a GraphQL error where GraphQL is spoken, an OAuth error everywhere else. */
export function refusalBody(kind: RefusalKind, target: string): object {
  const { error, code, says } = REFUSALS[kind]
  if (readLeniently(target).startsWith('/graphql')) {
    return { errors: [{ message: `${says[0]?.toUpperCase()}${says.slice(1)}.`, extensions: { code } }] }
  }
  return { error, error_description: says }
}
