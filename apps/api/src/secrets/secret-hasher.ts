import { createHmac, randomBytes } from 'node:crypto'
import type { Clock } from '@identity/values'
import argon2 from 'argon2'

// security review: 19 MiB, two passes, one lane: some 40 ms. argon2 works on libuv's thread pool, so the event loop is not blocked.
const COST = { type: argon2.argon2id, memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } as const
// Of the pool's four threads: files, name look-ups and signatures need some too.
const MAX_RUNNING = 2
// Against one hash. An attacker who floods a client with wrong secrets fills its queue up, and takes no more of the memory or the machine.
const MAX_WAITING = 20
const REMEMBERED_MS = 60_000
const MAX_REMEMBERED = 500

/** Too many secrets are being checked against one hash: try again in a moment. */
export class SecretsTooBusy extends Error {
  override name = 'SecretsTooBusy'
}

export type SecretHasher = {
  hash(secret: string): Promise<string>
  /** True while a match of the last minute is remembered: nothing has to be worked out. */
  remembers(hash: string, secret: string): boolean
  /** Remembers for a minute that a hash was matched, under a digest keyed by a secret of this process; never that one was not. */
  matches(hash: string, secret: string): Promise<boolean>
}

export function createSecretHasher(clock: Clock): SecretHasher {
  const digestKey = randomBytes(32)
  const matched = new Map<string, number>()
  const underWay = new Map<string, Promise<boolean>>()
  const whenFree = takeTurns()

  const digestOf = (hash: string, secret: string) =>
    createHmac('sha256', digestKey)
      .update(JSON.stringify([hash, secret]))
      .digest('base64')

  function remember(digest: string) {
    const [oldest] = matched.keys()
    if (matched.size >= MAX_REMEMBERED && oldest !== undefined) matched.delete(oldest)
    matched.set(digest, clock.now().getTime() + REMEMBERED_MS)
  }

  const isRemembered = (digest: string) => (matched.get(digest) ?? 0) > clock.now().getTime()

  async function check(hash: string, secret: string, digest: string): Promise<boolean> {
    const isMatch = await whenFree(hash, () => argon2.verify(hash, secret))
    if (isMatch) remember(digest)
    else matched.delete(digest)
    return isMatch
  }

  return {
    hash: (secret) => whenFree('a new secret', () => argon2.hash(secret, COST)),
    remembers: (hash, secret) => isRemembered(digestOf(hash, secret)),
    async matches(hash, secret) {
      const digest = digestOf(hash, secret)
      if (isRemembered(digest)) return true
      // A service that sends twenty requests at once asks one question.
      const asked = underWay.get(digest) ?? check(hash, secret, digest)
      underWay.set(digest, asked)
      return asked.finally(() => underWay.delete(digest))
    },
  }
}

/**
 * Runs MAX_RUNNING pieces of work at once, and lets MAX_WAITING more wait for each subject. Subjects take turns, so that the queue of one
 * does not delay the other.
 */
function takeTurns() {
  const waiting = new Map<string, (() => void)[]>() // in the order of the turns
  let running = 0

  function takeNext(): (() => void) | undefined {
    const [first] = waiting
    if (!first) return undefined
    const [subject, [next, ...others]] = first
    waiting.delete(subject)
    if (others.length > 0) waiting.set(subject, others) // behind the other subjects
    return next
  }

  return async function whenFree<Result>(subject: string, work: () => Promise<Result>): Promise<Result> {
    const queue = waiting.get(subject) ?? []
    if (running < MAX_RUNNING) running += 1
    else if (queue.length >= MAX_WAITING) throw new SecretsTooBusy('too many secrets at once')
    else await new Promise<void>((go) => waiting.set(subject, [...queue, go])) // woken when another one finishes, in its place
    try {
      return await work()
    } finally {
      const next = takeNext()
      if (next) next()
      else running -= 1
    }
  }
}
