import { createHmac, randomBytes } from 'node:crypto'
import type { Clock } from '@identity/values'
import argon2 from 'argon2'

// security review: 19 MiB, two passes, one lane: some 40 ms. argon2 works on libuv's thread pool, so the event loop is not blocked.
const COST = { type: argon2.argon2id, memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } as const
// Of the pool's four threads: files, name look-ups and signatures need some too.
const MAX_RUNNING = 2
// Two seconds' work. An attacker who floods us with wrong secrets fills this up, and takes no more of the memory or the machine.
const MAX_WAITING = 100
const REMEMBERED_MS = 60_000
const MAX_REMEMBERED = 500

/** Too many secrets are being checked: try again in a moment. */
export class SecretsTooBusy extends Error {
  override name = 'SecretsTooBusy'
}

export type SecretHasher = {
  hash(secret: string): Promise<string>
  /** Remembers for a minute that a hash was matched, under a digest keyed by a secret of this process; never that one was not. */
  matches(hash: string, secret: string): Promise<boolean>
}

export function createSecretHasher(clock: Clock): SecretHasher {
  const digestKey = randomBytes(32)
  const matched = new Map<string, number>()
  const whenFree = limitConcurrency()

  const digestOf = (hash: string, secret: string) =>
    createHmac('sha256', digestKey)
      .update(JSON.stringify([hash, secret]))
      .digest('base64')

  function remember(digest: string) {
    const [oldest] = matched.keys()
    if (matched.size >= MAX_REMEMBERED && oldest !== undefined) matched.delete(oldest)
    matched.set(digest, clock.now().getTime() + REMEMBERED_MS)
  }

  return {
    hash: (secret) => whenFree(() => argon2.hash(secret, COST)),
    async matches(hash, secret) {
      const digest = digestOf(hash, secret)
      if ((matched.get(digest) ?? 0) > clock.now().getTime()) return true
      const isMatch = await whenFree(() => argon2.verify(hash, secret))
      if (isMatch) remember(digest)
      else matched.delete(digest)
      return isMatch
    },
  }
}

/** Runs MAX_RUNNING pieces of work at once, lets MAX_WAITING more wait, and refuses the rest. */
function limitConcurrency() {
  const waiting: (() => void)[] = []
  let running = 0

  return async function whenFree<Result>(work: () => Promise<Result>): Promise<Result> {
    if (running < MAX_RUNNING) running += 1
    else if (waiting.length >= MAX_WAITING) throw new SecretsTooBusy('too many secrets at once')
    else await new Promise<void>((go) => waiting.push(go)) // woken when another one finishes, in its place
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
