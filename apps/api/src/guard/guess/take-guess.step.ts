import type { Allowance } from '../domain/limit.ts'
import {
  type FactAllowances,
  factAllowances,
  type GuessLimits,
  type MatchGuess,
  personAllowances,
} from '../domain/match-guess.ts'
import type { LimitRepository } from '../limit.repository.ts'

type Limits = Pick<LimitRepository, 'use' | 'giveBack'>

/**
 * `isRefused`: it must not be looked up, and the page must not show it. `isNew`: a fact in it was not looked up within a day. `fresh` holds
 * the allowances that were used for that.
 */
export type TakenGuess = { isRefused: boolean; isNew: boolean; fresh: FactAllowances[] }

const REFUSED: TakenGuess = { isRefused: true, isNew: true, fresh: [] }

/**
 * Uses one guess, before it is looked up; `giveBackGuess` returns it when it was right. Run it in the transaction of the look-up: other
 * guesses about the same person then wait for its outcome, so parallel guesses cannot share what is left.
 */
export async function takeGuess(
  limits: Limits,
  guess: MatchGuess,
  guessLimits: GuessLimits,
  now: Date,
): Promise<TakenGuess> {
  const person = personAllowances(guess, guessLimits)
  if (guess.mailbox && (await useNew(limits, person, now)) === 'refused') return REFUSED
  const fresh: FactAllowances[] = []
  for (const fact of factAllowances(guess, guessLimits)) {
    const used = await useNew(limits, fact, now)
    if (used === 'new') fresh.push(fact)
    if (used === 'refused') {
      for (const each of fresh) await giveBackAll(limits, [each.once, ...each.failures])
      return REFUSED
    }
  }
  return { isRefused: false, isNew: fresh.length > 0, fresh }
}

/** Gives a right guess back, so that it counts against no one. */
export async function giveBackGuess(limits: Limits, { fresh }: TakenGuess): Promise<void> {
  for (const { failures } of fresh) await giveBackAll(limits, failures)
}

/** Uses `failures` the first time that `once` is used. */
async function useNew(
  limits: Limits,
  { once, failures }: FactAllowances,
  now: Date,
): Promise<'new' | 'known' | 'refused'> {
  const isKnown = (await limits.use(once, now)) !== null
  if (isKnown) return 'known'
  if (await useAll(limits, failures, now)) return 'new'
  await limits.giveBack(once)
  return 'refused'
}

/** All of them or none. */
async function useAll(limits: Limits, allowances: Allowance[], now: Date): Promise<boolean> {
  const used: Allowance[] = []
  for (const allowance of allowances) {
    if (await limits.use(allowance, now)) {
      await giveBackAll(limits, used)
      return false
    }
    used.push(allowance)
  }
  return true
}

async function giveBackAll(limits: Limits, allowances: Allowance[]): Promise<void> {
  for (const each of allowances) await limits.giveBack(each)
}
