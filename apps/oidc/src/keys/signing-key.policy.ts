import { SIGNING_ALGORITHMS, type SigningAlgorithm } from './signing-key.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** Shown this long before it signs: some services read our keys once a day. */
export const SHOWN_BEFORE_SIGNING_MS = DAY_MS
/** In an emergency: as long as it takes every copy of us to show it. Services that meet a new `kid` look again. */
export const SHOWN_BEFORE_SIGNING_URGENTLY_MS = 30_000
/** Shown this long after it signed: the longest life of a token, and a day for services that read our keys once a day. */
export const SHOWN_AFTER_SIGNING_MS = DAY_MS + HOUR_MS
export const SIGNS_FOR_MS = 90 * DAY_MS // security review: T53

export type KeyState = 'pending' | 'published' | 'signing' | 'retired'

export type KeyRecord = {
  kid: string
  alg: SigningAlgorithm
  state: KeyState
  publishedAt: Date | null
  /** When it began to sign, or is to begin. */
  signingFrom: Date | null
  retiredAt: Date | null
  isErased: boolean
}

export type KeyChange =
  | { kind: 'make'; alg: SigningAlgorithm; signingFrom: Date }
  | { kind: 'replace'; alg: SigningAlgorithm }
  | { kind: 'publish' | 'sign' | 'retire' | 'erase'; kid: string }

/** The changes to the keys that are due. Every copy of us asks again and again: a change that was applied is due no more. */
export function dueChanges(keys: readonly KeyRecord[], now: Date): KeyChange[] {
  return [
    ...SIGNING_ALGORITHMS.flatMap((alg) =>
      successions(
        keys.filter((key) => key.alg === alg),
        alg,
        now,
      ),
    ),
    ...erasures(keys, now),
  ]
}

function successions(keys: readonly KeyRecord[], alg: SigningAlgorithm, now: Date): KeyChange[] {
  const pending = keys.filter(({ state }) => state === 'pending')
  if (pending.length > 0) return pending.map(({ kid }) => ({ kind: 'publish', kid }))

  const signing = keys.filter(({ state }) => state === 'signing')
  const published = keys.filter(({ state }) => state === 'published')
  const next = published.find((key) => maySign(key, now))
  if (next) {
    return [{ kind: 'sign', kid: next.kid }, ...signing.map(({ kid }) => ({ kind: 'retire' as const, kid }))]
  }
  const isDue = signing.every(
    ({ signingFrom }) => since(signingFrom, now) >= SIGNS_FOR_MS - SHOWN_BEFORE_SIGNING_MS,
  )
  if (published.length > 0 || signing.length === 0 || !isDue) return []
  return [{ kind: 'make', alg, signingFrom: new Date(now.getTime() + SHOWN_BEFORE_SIGNING_MS) }]
}

/** Its time has come, and every copy of us has had the time to show it. */
function maySign({ signingFrom, publishedAt }: KeyRecord, now: Date): boolean {
  return since(signingFrom, now) >= 0 && since(publishedAt, now) >= SHOWN_BEFORE_SIGNING_URGENTLY_MS
}

/**
 * The changes for a key that leaked: it is not shown any more, nor kept. If it signed, the key that waits signs from this moment, even if no
 * service has seen it; where none waits, a new one does.
 */
export function changesToPull(keys: readonly KeyRecord[], pulled: KeyRecord): KeyChange[] {
  const { kid, alg, state, isErased } = pulled
  return [
    ...(state === 'signing' ? succession(keys, alg) : []),
    ...(state === 'retired' ? [] : [{ kind: 'retire' as const, kid }]),
    ...(isErased ? [] : [{ kind: 'erase' as const, kid }]),
  ]
}

function succession(keys: readonly KeyRecord[], alg: SigningAlgorithm): KeyChange[] {
  const waits = (state: KeyState) => keys.find((key) => key.alg === alg && key.state === state)
  const published = waits('published')
  if (published) return [{ kind: 'sign', kid: published.kid }]
  const pending = waits('pending')
  if (!pending) return [{ kind: 'replace', alg }]
  return [
    { kind: 'publish', kid: pending.kid },
    { kind: 'sign', kid: pending.kid },
  ]
}

function erasures(keys: readonly KeyRecord[], now: Date): KeyChange[] {
  return keys
    .filter(({ state, isErased }) => state === 'retired' && !isErased)
    .filter(({ retiredAt }) => since(retiredAt, now) >= SHOWN_AFTER_SIGNING_MS)
    .map(({ kid }) => ({ kind: 'erase', kid }))
}

/** Milliseconds; less than nothing when it has not happened. */
function since(instant: Date | null, now: Date): number {
  return instant ? now.getTime() - instant.getTime() : Number.NEGATIVE_INFINITY
}
