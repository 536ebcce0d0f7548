import { subscribe } from 'node:diagnostics_channel'
import { setTimeout as pause } from 'node:timers/promises'
import { type CountedLinks, isTransactionControl, type Sent } from '@identity/stories/counted-links'
import type { Contestant } from './contestant.ts'
import type { WorkName } from './works.ts'

/** What one operation sends, on average. */
export type Counts = {
  /** Requests of the browser and the service to the system. */
  fromOutside: number
  /** Requests between processes: `web → api POST /graphql TryPasscode`. */
  requests: Map<string, number>
  /** Statements: `api: select …`. */
  statements: Map<string, number>
  /** Of these, those of the worker, which also looks for work when there is none. */
  ofWorker: number
  /** Beginnings and ends of transactions, which are no statements here. */
  transactionControl: number
  prepared: number
  roundTrips: number
}

const WARM_UP = 10
const OPERATIONS = 5
const SETTLE_MS = 1_000

/** Counts what one lane sends for one operation after another, when caches are warm. */
export async function countWork(
  { lanes }: Contestant,
  work: WorkName,
  { links, origin }: { links: CountedLinks; origin: string },
): Promise<Counts | undefined> {
  const ask = await lanes[work]?.(0)
  if (!ask) return undefined
  for (let done = 0; done < WARM_UP; done += 1) await ask()
  await pause(SETTLE_MS)
  links.take()
  outside.set(origin, 0)
  for (let done = 0; done < OPERATIONS; done += 1) await ask()
  const fromOutside = outside.get(origin) ?? 0
  await pause(SETTLE_MS)
  const { sent, roundTrips } = links.take()
  const toDatabase = sent.filter(({ to }) => to === 'database')
  const statements = toDatabase.filter((each) => !isTransactionControl(each))
  return {
    fromOutside: fromOutside / OPERATIONS,
    requests: share(
      sent.filter(({ to }) => to !== 'database'),
      ({ from, to, what }) => `${from} → ${to} ${what}`,
    ),
    statements: share(statements, ({ from, what }) => `${from}: ${what.replace(/\s+/g, ' ').trim()}`),
    ofWorker: statements.filter(({ from }) => from === 'worker').length / OPERATIONS,
    transactionControl: (toDatabase.length - statements.length) / OPERATIONS,
    prepared: statements.filter(({ isPrepared }) => isPrepared).length / OPERATIONS,
    roundTrips: Object.values(roundTrips).reduce((sum, each) => sum + each, 0) / OPERATIONS,
  }
}

/** The most frequent first. */
function share(sent: readonly Sent[], nameOf: (sent: Sent) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const each of sent) counts.set(nameOf(each), (counts.get(nameOf(each)) ?? 0) + 1 / OPERATIONS)
  return new Map([...counts].toSorted(([, one], [, other]) => other - one))
}

// Requests of this process by origin, those of the built-in `fetch` among them.
const outside = new Map<string, number>()
subscribe('undici:request:create', (message) => {
  const { request } = message as { request: { origin: string | URL } }
  const origin = new URL(request.origin).origin
  const count = outside.get(origin)
  if (count !== undefined) outside.set(origin, count + 1)
})
