/** So long a worker has a delivery: several times what a try may take. One that is killed costs no more than this. */
export const LEASE_MS = 60_000
