import { createHash } from 'node:crypto'
import { APP_TOKEN_SECONDS } from './app-token.ts'

const MOST_REMEMBERED = 1_000 // of a handful of apps and replicas, each with a new one every 45 seconds

type Times = { iat: number; exp: number }
type Remembered<Said> = { said: Said; from: number; until: number }

/** What a token said that was verified. Undefined: it has to be verified, now or again. */
export type RememberedTokens<Said> = {
  find(token: string, now: Date): Said | undefined
  keep(token: string, said: Said, times: Times): void
}

/**
 * Tokens that were verified, by their digest, so that no live token stands in memory. Each is good between the times that it names and never for
 * longer than its minute; the tolerance for clocks is left to the verifier. Only what one of our apps signed gets in here: a stranger fills nothing.
 */
export function rememberTokens<Said>(): RememberedTokens<Said> {
  const remembered = new Map<string, Remembered<Said>>()
  return {
    find(token, now) {
      const seconds = now.getTime() / 1000
      const found = remembered.get(digestOf(token))
      return found && seconds >= found.from && seconds < found.until ? found.said : undefined
    },
    keep(token, said, { iat, exp }) {
      remembered.set(digestOf(token), { said, from: iat, until: Math.min(exp, iat + APP_TOKEN_SECONDS) })
      const [oldest] = remembered.keys()
      if (remembered.size > MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest)
    },
  }
}

const digestOf = (token: string) => createHash('sha256').update(token).digest('base64url')
