import type { Allowance } from '../domain/limit.ts'
import {
  closing,
  type FactAllowances,
  factAllowances,
  type GuessedFact,
  type GuessedKind,
  type GuessLimits,
  type MatchGuess,
  PUBLIC_FROM_NETWORK,
  personAllowances,
} from '../domain/match-guess.ts'
import type { LimitRepository } from '../limit.repository.ts'

type Limits = Pick<LimitRepository, 'use' | 'useEach' | 'giveBack' | 'isAnyUsed'>
type FreshFact = FactAllowances & GuessedFact

/**
 * `leftOut`: the kinds of fact that must not be looked up, and the page must not show it. `isAboutPerson`: one of them because of the person whom
 * they mean, and not only because of a busy network. `isNew`: a fact was not looked up within a day. `fresh` holds the allowances that were
 * used for that.
 */
export type TakenGuess = {
  leftOut: GuessedKind[]
  isAboutPerson: boolean
  isNew: boolean
  fresh: FreshFact[]
}

/**
 * Uses one guess, before it is looked up; `giveBackGuess` returns it when it was right. Run it in the transaction of the look-up: other
 * guesses about the same person then wait for its outcome, so parallel guesses cannot share what is left. `closedBy` are the digests under which
 * an alarm can have closed the target.
 */
export async function takeGuess(
  limits: Limits,
  guess: MatchGuess,
  closedBy: readonly string[],
  guessLimits: GuessLimits,
  now: Date,
): Promise<TakenGuess> {
  const taken: TakenGuess = { leftOut: [], isAboutPerson: false, isNew: false, fresh: [] }
  const facts = factAllowances(guess, guessLimits)
  if (guess.mailbox && isRefusal(await useNew(limits, personAllowances(guess, guessLimits), now))) {
    return { ...taken, leftOut: facts.map(({ kind }) => kind), isAboutPerson: true, isNew: true }
  }
  const isClosed = await limits.isAnyUsed(closedBy.map(closing), now)
  for (const fact of facts) {
    const used = await useNew(limits, fact, now, isClosed && fact.kind === 'trainingProvider')
    if (used === 'known') continue
    taken.isNew = true
    if (used === 'new') taken.fresh.push(fact)
    else {
      taken.leftOut.push(fact.kind)
      taken.isAboutPerson ||= used.refusedBy?.name !== PUBLIC_FROM_NETWORK
    }
  }
  return taken
}

/** Gives a right guess back, so that it counts against no one. */
export async function giveBackGuess(limits: Pick<Limits, 'giveBack'>, { fresh }: TakenGuess): Promise<void> {
  for (const { failures } of fresh) await limits.giveBack(...failures)
}

type Use = 'new' | 'known' | { refusedBy: Allowance | null }

const isRefusal = (use: Use) => typeof use === 'object'

/** Uses `failures` the first time that `once` is used. A fact that is `isClosed` is refused then. */
async function useNew(
  limits: Limits,
  { once, failures }: FactAllowances,
  now: Date,
  isClosed = false,
): Promise<Use> {
  const isKnown = (await limits.use(once, now)) !== null
  if (isKnown) return 'known'
  const refusedBy = isClosed ? null : await useAll(limits, failures, now)
  if (!isClosed && !refusedBy) return 'new'
  await limits.giveBack(once)
  return { refusedBy }
}

/** All of them or none. Answers the first that was not free. */
async function useAll(limits: Limits, allowances: Allowance[], now: Date): Promise<Allowance | null> {
  const uses = await limits.useEach(allowances, now)
  const refused = allowances.find((_allowance, index) => uses[index]?.freeFrom) ?? null
  if (refused) await limits.giveBack(...allowances.filter((_allowance, index) => !uses[index]?.freeFrom))
  return refused
}
