export const ENDPOINT_STANDINGS = [
  'IN_USE',
  'NOT_VERIFIED',
  'OFF_BY_STAFF',
  'OFF_GONE',
  'OFF_FAILING',
] as const
export type EndpointStanding = (typeof ENDPOINT_STANDINGS)[number]

type Standing = { disabledReason: 'BY_STAFF' | 'GONE' | 'FAILING' | null; verifiedAt: Date | null }

/** Where an endpoint stands. One that is off is shown as off, verified or not: a ping alone does not bring it back. */
export function standingOf({ disabledReason, verifiedAt }: Standing): EndpointStanding {
  if (disabledReason) return `OFF_${disabledReason}`
  return verifiedAt ? 'IN_USE' : 'NOT_VERIFIED'
}
