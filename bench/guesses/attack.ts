import type { PersonFacts } from '@identity/matching'
import type { Asker, GuardedRecords } from './guarded-records.ts'

const MINUTE_MS = 60_000
const MINUTES_A_DAY = 24 * 60
const OF_ONE_NETWORK = 15
const TRIES_OF_ONE = 6 // one more than a mailbox has
export const START = new Date('2026-11-22T00:00:00Z')

export type Attack = {
  networks: number
  mailboxes: number
  /** How many teachers are guessed at; of each, name and training provider are known. */
  targets: number
  /** Stays below the alarm: so many dates of one teacher in an hour. Absent: as many as the rules let through. */
  patience?: number
}

/** `lookedUp`: guesses that were looked up. `learned`: those whose answers could be confirmed. Both in a day. */
export type Gain = { lookedUp: number; learned: number }

/**
 * A day of an attacker who tries dates of birth as fast as the rules let them. They see no refusal. A mailbox that is used up
 * is left alone where there are many teachers and its network is its own, which only saves time.
 */
export async function attackFor(
  records: GuardedRecords,
  { networks, mailboxes, targets, patience = Number.POSITIVE_INFINITY }: Attack,
): Promise<Gain> {
  const gain: Gain = { lookedUp: 0, learned: 0 }
  let guess = 0
  const isSpent = new Set<number>()
  const perMinute = Math.ceil((mailboxes * TRIES_OF_ONE) / MINUTES_A_DAY)
  let thisHour = new Map<number | string, number>()
  for (let minute = 0; minute < MINUTES_A_DAY; minute += 1) {
    const at = new Date(START.getTime() + minute * MINUTE_MS)
    if (minute % 60 === 0) thisHour = new Map()
    for (let time = 0; time < perMinute && isSpent.size < mailboxes; time += 1) {
      const place = guess % mailboxes
      const target = guess % targets
      const network = `from ${place % networks}`
      // A guess beyond what a network has would use up its mailbox for nothing.
      if ((thisHour.get(network) ?? 0) >= OF_ONE_NETWORK || (thisHour.get(target) ?? 0) >= patience) continue
      guess += 1
      if (isSpent.has(place)) continue
      const asker = anAsker(place, networks)
      for (const one of [target, network]) thisHour.set(one, (thisHour.get(one) ?? 0) + 1)
      const { leftOut, isNew } = await records.look({ facts: factsOf(target, guess), asker, at })
      if (leftOut.length > 0 && targets > 1 && networks === mailboxes) isSpent.add(place)
      if (leftOut.length > 0 || !isNew) continue
      gain.lookedUp += 1
      if (await records.confirm(asker, at)) gain.learned += 1
    }
    await records.watch(at)
  }
  return gain
}

function anAsker(place: number, networks: number): Asker {
  const from = place % networks
  return {
    mailbox: `attacker.${place}@example.com`,
    network: `10.${from >> 16}.${(from >> 8) & 255}.${from & 255}`,
  }
}

/** A name and provider that are no other target's, and another date of birth for each guess. */
export function factsOf(target: number, guess: number): PersonFacts {
  return {
    firstName: `B${aWord(target)}`,
    lastName: `T${aWord(target)}`,
    dateOfBirth: new Date(Date.UTC(1950, 0, 1 + (guess % 18_000))).toISOString().slice(0, 10),
    trainingProviderUkprn: String(10_000_000 + Math.floor(target / 1_000)),
  }
}

// One letter of each sound, so that no two words of different numbers sound alike: a sound has four letters, so there are a thousand.
const SOUNDS = 'bdfklmnrst'

function aWord(of: number): string {
  return [...String(of).slice(-3).padStart(3, '0')].map((digit) => `${SOUNDS[Number(digit)]}a`).join('')
}
