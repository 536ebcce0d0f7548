import { createHmac, randomBytes } from 'node:crypto'
import type { Clock } from '@identity/values'
import argon2 from 'argon2'

// security review: 19 MiB, two passes, one lane: some 40 ms. argon2 works on libuv's thread pool, so the event loop goes on meanwhile.
const COST = { type: argon2.argon2id, memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } as const
// Of the pool's four threads: files, name look-ups and signatures need some too.
const AT_ONCE = 2
// Two seconds' work. Whoever floods us with wrong secrets fills this up, and no more of the memory or the machine.
const WAITING_AT_MOST = 100
const REMEMBERED_MS = 60_000
const REMEMBERED_AT_MOST = 500

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
  const takeTurn = turns()

  const digestOf = (hash: string, secret: string) =>
    createHmac('sha256', digestKey)
      .update(JSON.stringify([hash, secret]))
      .digest('base64')

  function remember(digest: string) {
    const [oldest] = matched.keys()
    if (matched.size >= REMEMBERED_AT_MOST && oldest !== undefined) matched.delete(oldest)
    matched.set(digest, clock.now().getTime() + REMEMBERED_MS)
  }

  return {
    hash: (secret) => takeTurn(() => argon2.hash(secret, COST)),
    async matches(hash, secret) {
      const digest = digestOf(hash, secret)
      if ((matched.get(digest) ?? 0) > clock.now().getTime()) return true
      const isMatch = await takeTurn(() => argon2.verify(hash, secret))
      if (isMatch) remember(digest)
      else matched.delete(digest)
      return isMatch
    },
  }
}

/** Lets a few pieces of work run at once and the next ones wait, up to a point. */
function turns() {
  const waiting: (() => void)[] = []
  let running = 0

  return async function takeTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (running < AT_ONCE) running += 1
    else if (waiting.length >= WAITING_AT_MOST) throw new SecretsTooBusy('too many secrets at once')
    else await new Promise<void>((go) => waiting.push(go)) // woken in the place of the one that finished
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
