import type { Receipt } from '@identity/partner-sdk'

/** A webhook that arrived, with what became of it. */
export type Arrival = { at: Date; headers: [name: string, value: string][]; body: string; receipt: Receipt }

const MOST = 10

export type Arrivals = ReturnType<typeof createArrivals>

/** The newest webhooks, the newest first. */
export function createArrivals() {
  let kept: Arrival[] = []
  return {
    list: (): readonly Arrival[] => kept,
    note(arrival: Arrival) {
      kept = [arrival, ...kept].slice(0, MOST)
    },
  }
}
