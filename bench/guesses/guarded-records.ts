import {
  closes,
  closing,
  type GuessLimits,
  giveBackGuess,
  guessOf,
  isAlarming,
  takeGuess,
  takeMatchSubmission,
  WALK_WINDOW_MS,
} from '@identity/api/guard'
import type { PersonFacts } from '@identity/matching'
import { limitsInMemory } from './limits-in-memory.ts'

export type Asker = { mailbox: string; network: string }

/** One look-up. `isPrivate`: the record would agree in something private, which gives the guess back. */
export type Look = { facts: PersonFacts; asker: Asker; at: Date; isPrivate?: boolean }

/** The guard of the API around records that need not be there: what is looked up does not depend on what is found. */
export function guardedRecords(guessLimits: GuessLimits, { isWatched }: { isWatched: boolean }) {
  const limits = limitsInMemory()
  const tries = new Map<string, { at: number; person: string }[]>()

  return {
    /** `leftOut`: the kinds of fact that were not looked up. `isNew`: the guess was not made before on that day. */
    async look({
      facts,
      asker,
      at,
      isPrivate = false,
    }: Look): Promise<{ leftOut: readonly string[]; isNew: boolean }> {
      const guess = guessOf({ ...facts, verifiedEmail: asker.mailbox }, asker.network)
      if (!guess) return { leftOut: [], isNew: false }
      const taken = await takeGuess(limits, guess, guess.targets, guessLimits, at)
      if (isPrivate) await giveBackGuess(limits, taken)
      const isPublicTry = !isPrivate && taken.isNew && !taken.leftOut.includes('trainingProvider')
      for (const target of isPublicTry ? guess.targets : []) {
        tries.set(target, [...(tries.get(target) ?? []), { at: at.getTime(), person: guess.people.join() }])
      }
      return taken
    },

    /** Whether the answers may be confirmed: only then an attacker learns what was found. */
    async confirm({ mailbox, network }: Asker, at: Date): Promise<boolean> {
      return (await takeMatchSubmission(limits, { emailKey: mailbox, clientAddress: network }, at)).ok
    },

    /** What the worker does every minute. */
    async watch(at: Date): Promise<void> {
      if (!isWatched) return
      for (const [subject, all] of tries) {
        const recent = all.filter((one) => at.getTime() - one.at < WALK_WINDOW_MS)
        if (recent.length > 0) tries.set(subject, recent)
        else tries.delete(subject)
        const people = new Set(recent.map(({ person }) => person)).size
        const walk = { kind: 'NAME', subject, people, tries: recent.length, notFound: recent.length } as const
        if (!isAlarming(walk)) continue
        if (closes(walk)) await limits.use(closing(subject), at)
      }
    },
  }
}

export type GuardedRecords = ReturnType<typeof guardedRecords>
