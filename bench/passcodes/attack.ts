import {
  type Brake,
  SENDS_FROM_NETWORK,
  SENDS_TO_HOLDER,
  STANDING_GUESSES,
  shouldBrake,
  WRONG_FROM_NETWORK,
} from '@identity/api/passcodes'
import { anAttackedMailbox } from './attacked-mailbox.ts'

const TICK_MS = 30_000
const MINUTE_MS = 60_000
const LOOK_MS = 10 * MINUTE_MS
const DAY_MS = 24 * 60 * MINUTE_MS
const QUARTER_MS = 15 * MINUTE_MS
const BRAKE_MS = 5 * MINUTE_MS
/** Right passcodes of other people in five minutes, on an ordinary day: 50,000 sign-ins. */
const OTHERS_IN_5_MINUTES = 174

export type Attack = { networks: number; mailboxes: number }

/** What one day of an attack comes to, for each mailbox, and what its owner meets in a browser that it does not know. */
export type Day = Attack & {
  mails: number
  guesses: { 6: number; 8: number; 16: number }
  /** The chance that a guess at one mailbox is right. */
  chance: number
  owner: { refused: number; longestWaitMs: number; digits: Record<number, number> }
}

/**
 * Plays a day. The attacker shares networks out evenly among mailboxes, asks as soon as the mailbox or the network allows, and guesses at once
 * whatever can be guessed. So all mailboxes are alike, and one is played: the first, or one that is reached when the brake is on. The owner looks every ten minutes, without leaving a trace.
 */
export function playDay({ networks, mailboxes }: Attack, { isBraked = false } = {}): Day {
  const box = anAttackedMailbox()
  const guesses = { 6: 0, 8: 0, 16: 0 }
  const owner: Day['owner'] = { refused: 0, longestWaitMs: 0, digits: {} }
  const wrong: { at: number; count: number }[] = []
  const askedOf: number[] = []
  let standingChance = 0
  let brake: Brake | null = isBraked ? { isOn: true, changedAt: new Date(0) } : null
  const asksIn15Minutes = (networks * SENDS_FROM_NETWORK.max) / mailboxes
  const wrongSince = (since: number) =>
    wrong.filter(({ at }) => at > since).reduce((sum, { count }) => sum + count, 0)

  for (let at = 0; at < DAY_MS; at += TICK_MS) {
    const now = new Date(at)
    const wrongOfNetwork = (wrongSince(at - QUARTER_MS) * mailboxes) / networks
    const isFlooding = wrongOfNetwork >= WRONG_FROM_NETWORK.max
    // Where mailboxes are taken in turns, some other one is guessed at all the time: the brake stays on.
    if (!isBraked || asksIn15Minutes >= 1) {
      brake = turned(brake, { wrong: counted(at), right: OTHERS_IN_5_MINUTES }, now)
    }
    const isOn = brake?.isOn ?? false

    const mayAsk =
      askedOf.filter((one) => one > at - QUARTER_MS).length < Math.max(1, asksIn15Minutes) && isTurn(at)
    const met = mayAsk ? box.ask(now, isOn || isFlooding) : null
    if (met?.kind === 'mailed') {
      box.guessAll()
      guesses[met.digits as 6 | 8] += met.tries
      wrong.push({ at, count: met.tries })
    }
    if (met) askedOf.push(at)
    // Every other ask that the networks have left opens a journey that guesses at what stands.
    const standing = box.standingNow(now)
    if (standing > 0) {
      const tries = (asksIn15Minutes * STANDING_GUESSES.max * TICK_MS) / QUARTER_MS
      guesses[16] += tries
      standingChance += tries * standing * 1e-16
    }
    if (at % LOOK_MS === TICK_MS) look(now, isOn)
  }
  const holder = (SENDS_TO_HOLDER.at(-1)?.max ?? 0) * 3 * 1e-8
  const chance = guesses[6] * 1e-6 + guesses[8] * 1e-8 + standingChance + holder
  return { networks, mailboxes, mails: box.mails(), guesses, chance, owner }

  /** One network that asks for more mailboxes than it may in 15 minutes takes them in turns. */
  function isTurn(at: number): boolean {
    if (asksIn15Minutes >= 1) return true
    const everyMs = QUARTER_MS / asksIn15Minutes
    return at % (Math.ceil(everyMs / TICK_MS) * TICK_MS) === 0
  }

  /** What the brake counts of the wrong passcodes of the last five minutes: of one network no more than its limit. */
  function counted(at: number): number {
    const all = wrongSince(at - BRAKE_MS) * mailboxes
    return Math.min(all, networks * WRONG_FROM_NETWORK.max)
  }

  function look(now: Date, isOn: boolean): void {
    const met = box.whatAnOwnerMeets(now, isOn)
    if (met.kind === 'refused') {
      owner.refused += 1
      return
    }
    owner.longestWaitMs = Math.max(owner.longestWaitMs, met.waitMs)
    owner.digits[met.digits] = (owner.digits[met.digits] ?? 0) + 1
  }
}

/**
 * How many of the mailboxes are guessed at with six digits before the brake of the service, or that on each network, notices. The attacker
 * begins at all of them at once.
 */
export function beforeTheBrake({ networks, mailboxes }: Attack): number {
  const perMailbox = 4
  let reached = 1
  const isBraked = () =>
    shouldBrake(null, { wrong: reached * perMailbox, right: OTHERS_IN_5_MINUTES }, new Date(0)) ||
    reached * perMailbox >= networks * WRONG_FROM_NETWORK.max
  while (reached < mailboxes && !isBraked()) reached += 1
  return reached
}

function turned(brake: Brake | null, tally: { right: number; wrong: number }, now: Date): Brake | null {
  const isOn = shouldBrake(brake, tally, now)
  return isOn === (brake?.isOn ?? false) ? brake : { isOn, changedAt: now }
}
