/** The works that are measured, in the order of the table. `inFlight` lanes ask at a time; `operations` make a round, and so many go before the first. */
export const WORKS = {
  'sign-in': { what: 'whole sign-in of a known person, token, userinfo', inFlight: 4, operations: 40 },
  'silent-sign-on': { what: 'prompt=none, token, userinfo', inFlight: 8, operations: 120 },
  'client-credentials': { what: 'client-credentials token', inFlight: 8, operations: 300 },
  userinfo: { what: 'userinfo', inFlight: 8, operations: 300 },
  introspection: { what: 'introspection, one at a time', inFlight: 1, operations: 200 },
  jwks: { what: 'JWKS', inFlight: 8, operations: 400 },
  discovery: { what: 'discovery', inFlight: 8, operations: 400 },
  me: { what: 'GraphQL `me` with an opaque token', inFlight: 8, operations: 120 },
  registration: { what: 'first registration, by pages', inFlight: 4, operations: 20 },
} as const

export type WorkName = keyof typeof WORKS
export const WORK_NAMES = Object.keys(WORKS) as WorkName[]

export function isWorkName(text: string): text is WorkName {
  return Object.hasOwn(WORKS, text)
}
